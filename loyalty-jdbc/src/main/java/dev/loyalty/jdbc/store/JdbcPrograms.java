package dev.loyalty.jdbc.store;

import dev.loyalty.codec.DocumentFormat;
import dev.loyalty.command.CorruptDataException;
import dev.loyalty.jdbc.schema.Formats;
import dev.loyalty.jdbc.sql.Failures;
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
 * @param formats in which format documents are written
 */
record JdbcPrograms(String program, Access own, Formats formats) implements ProgramRegistry {

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
        formats.lookAgain();
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
            boolean isNewer = version.number() > newest;
            if (isNewer) {
                requireKept(session, version);
            }
            boolean published = isNewer && inserts(session, version);
            return new Effect<>(published, published);
        });
    }

    /**
     * What members have of balances stands in no document of the first format, and a process of a version that writes nothing else
     * cannot read such a program: it would stop.
     */
    private void requireKept(Session session, Version version) throws SQLException {
        if (version.program().speaksOfBalances() && Formats.inTheSchema(session) == DocumentFormat.FIRST) {
            throw Failures.refused(
                    "version %s of program \"%s\" speaks of balances, but documents are still written in format %s, for processes with an older version of the library: end the last of those, then call JdbcSchema.in(dataSource).raise(), and then bring this version. Nothing was published"
                            .formatted(version.number(), program, DocumentFormat.FIRST));
        }
    }

    private boolean inserts(Session session, Version version) throws SQLException {
        return session.insertIfAbsent(session.insertCall(INSERT)
                .number(Micros.of(version.from()))
                .number(version.number())
                .id(program)
                .text(ProgramJson.write(version.program())));
    }
}
