package dev.loyalty.jdbc.store;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.jdbc.sql.Micros;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.sql.Sql;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.jdbc.transaction.Work.Effect;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.program.json.ProgramJson;
import dev.loyalty.spi.ProgramRegistry;
import dev.loyalty.value.ProgramId;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The published versions of a program, on connections of our own.
 *
 * @param program which
 * @param own the connections
 */
record JdbcPrograms(String program, Access own) implements ProgramRegistry {

    private static final Sql VERSIONS =
            new Sql("select definition, from_at, version from loyalty_program where program = ? order by version");

    /** The same row for whoever publishes. It is written, so that a transaction that began before the other's commit is run again. */
    private static final Sql LOCK = new Sql("update loyalty_program set from_at = from_at where program = ?"
            + " and version = (select min(version) from loyalty_program where program = ?)");

    /** A version of a program. Parameters: from, version, program, definition. */
    private static final Sql INSERT =
            new Sql("insert into loyalty_program (from_at, version, program, definition) values (?, ?, ?, ?)");

    private static final Sql NEWEST = new Sql("select max(version) from loyalty_program where program = ?");

    @Override
    public List<Version> versions() {
        return own.read(session -> session.list(
                session.call(VERSIONS).id(program),
                row -> new Version(definition(row.getString(1), row.getInt(3)), Micros.read(row, 2))));
    }

    /** What was written as a version of this program; all else is damage of the store, and no fault of the program that a shop brings. */
    private LoyaltyProgram definition(String json, int version) {
        LoyaltyProgram read;
        try {
            read = ProgramJson.read(json);
        } catch (IllegalArgumentException damaged) {
            throw damaged(version, "cannot be read: " + damaged.getMessage(), damaged);
        }
        if (read.version() != version || !read.id().value().equals(program)) {
            throw damaged(version, "is that of version %s of \"%s\"".formatted(read.version(), read.id()), null);
        }
        return read;
    }

    private CorruptDataException damaged(int version, String problem, @Nullable Throwable cause) {
        return CorruptDataException.ofProgram(ProgramId.of(program), version, problem, cause);
    }

    @Override
    public boolean publish(Version version) {
        return own.run(session -> {
            session.update(session.call(LOCK).id(program).id(program));
            int newest = session.first(session.call(NEWEST).id(program), row -> row.getInt(1))
                    .orElse(0);
            boolean published = version.number() > newest && inserts(session, version);
            return new Effect<>(published, published);
        });
    }

    private boolean inserts(Session session, Version version) throws SQLException {
        return session.insertIfAbsent(session.insertCall(INSERT)
                .number(Micros.of(version.from()))
                .number(version.number())
                .id(program)
                .text(ProgramJson.write(version.program())));
    }
}
