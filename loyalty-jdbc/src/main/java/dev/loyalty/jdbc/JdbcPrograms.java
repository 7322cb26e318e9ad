package dev.loyalty.jdbc;

import dev.loyalty.codec.ProgramJson;
import dev.loyalty.jdbc.Work.Effect;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.ProgramRegistry;
import java.util.List;

/**
 * The published versions of a program, on connections of our own.
 *
 * @param program which
 * @param own the connections
 */
record JdbcPrograms(String program, Access own) implements ProgramRegistry {

    private static final Sql VERSIONS =
            new Sql("select definition, from_at from loyalty_program where program = ? order by version");

    @Override
    public List<Version> versions() {
        return own.read(session -> session.list(
                session.call(VERSIONS).id(program),
                row -> new Version(ProgramJson.read(row.getString(1)), Micros.read(row, 2))));
    }

    @Override
    public boolean publish(Version version) {
        return own.run(session -> Effect.wrote(
                session.insertIfAbsent(session.call(session.dialect().insertProgram())
                        .number(Micros.of(version.from()))
                        .number(version.number())
                        .id(program)
                        .text(ProgramJson.write(version.program())))));
    }
}
