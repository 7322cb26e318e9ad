package dev.loyalty.jdbc.schema;

import dev.loyalty.codec.DocumentFormat;
import dev.loyalty.jdbc.sql.Dialect;
import dev.loyalty.jdbc.sql.Failures;
import dev.loyalty.jdbc.sql.SqlStates;
import dev.loyalty.spi.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this version of the library can work with what is in a database. */
public final class SchemaCheck {

    /** The schema that this version works with: the number of its last migration. */
    public static final int NEEDED = 2;

    /** The newest format of documents that this version reads. */
    static final int READABLE_FORMAT = DocumentFormat.NEWEST;

    private static final Logger LOG = LoggerFactory.getLogger(SchemaCheck.class);

    private static final String QUESTION = "select version, compatible_from, document_format from loyalty_schema";

    /** What is found in a database. */
    public record Found(int version, int compatibleFrom, int documentFormat) {

        public boolean isThere() {
            return version > 0;
        }
    }

    public static final Found NOTHING = new Found(0, 0, 0);

    private SchemaCheck() {}

    /**
     * Checks the database behind a data source, and finds its dialect. An index without which all is right, but slow, is logged if it is
     * missing.
     *
     * @throws StoreException if it does not fit
     */
    public static Dialect on(DataSource dataSource) {
        return on(dataSource, false);
    }

    /**
     * The same, where no index may be missing.
     *
     * @throws StoreException if it does not fit
     */
    public static void thoroughly(DataSource dataSource) {
        on(dataSource, true);
    }

    private static Dialect on(DataSource dataSource, boolean andFast) {
        try (Connection connection = dataSource.getConnection()) {
            try {
                Dialect dialect = Dialect.of(connection);
                dialect.checkDatabase(connection);
                Found found = found(connection, dialect);
                SchemaParts parts = SchemaParts.found(connection, dialect);
                if (found.equals(NOTHING) && !parts.isEmpty()) {
                    throw notWhole(List.of("the row of the table loyalty_schema"), dialect.migrations());
                }
                requireFits(found, dialect.migrations());
                requireWhole(parts, dialect.migrations(), andFast);
                return dialect;
            } finally {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
            }
        } catch (SQLException failed) {
            throw Failures.nothingWritten("the loyalty store cannot be opened", SqlStates.ofAny(failed), failed);
        }
    }

    /** What the schema's own row says; {@link #NOTHING} if there is no such table. A transaction is as usable as before. */
    public static Found found(Connection connection, Dialect dialect) throws SQLException {
        Savepoint before = connection.getAutoCommit() ? null : connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            return row.next() ? new Found(row.getInt(1), row.getInt(2), row.getInt(3)) : NOTHING;
        } catch (SQLException failed) {
            if (!dialect.saysThatATableIsMissing(failed)) {
                throw failed;
            }
            if (before != null) {
                connection.rollback(before);
            }
            return NOTHING;
        }
    }

    private static void requireWhole(SchemaParts parts, String migrations, boolean andFast) {
        List<String> missing = parts.missing();
        List<String> slow = parts.slow();
        if (!missing.isEmpty()) {
            throw notWhole(
                    andFast ? Stream.concat(missing.stream(), slow.stream()).toList() : missing, migrations);
        }
        if (!slow.isEmpty() && andFast) {
            throw notWhole(slow, migrations);
        }
        if (!slow.isEmpty()) {
            LOG.warn(
                    "the loyalty tables are slow without {}: JdbcSchema.write prints the statements that make them",
                    slow);
        }
    }

    private static StoreException notWhole(List<String> missing, String migrations) {
        return Failures.refused(
                "the loyalty tables are not whole; missing: %s. Bring them back from a backup, or make them with their statements in %s, which JdbcSchema.write prints"
                        .formatted(String.join(", ", missing), migrations));
    }

    public static void requireFits(Found found, String migrations) {
        if (!found.isThere()) {
            throw Failures.refused("the loyalty tables are missing: call JdbcSchema.in(dataSource).apply(),"
                    + " or let your migration tool run the files of " + migrations);
        }
        if (found.version() < NEEDED) {
            throw Failures.refused(
                    "the loyalty tables have version %s, but this library needs version %s: call JdbcSchema.in(dataSource).apply(), or let your migration tool run the new files of %s"
                            .formatted(found.version(), NEEDED, migrations));
        }
        if (found.compatibleFrom() > NEEDED) {
            throw Failures.refused(
                    "the loyalty tables have version %s, with which libraries work that know version %s or later, but this one knows version %s: use a newer library"
                            .formatted(found.version(), found.compatibleFrom(), NEEDED));
        }
        if (found.documentFormat() > READABLE_FORMAT) {
            throw Failures.refused(
                    "the loyalty tables hold documents of format %s, but this library reads formats up to %s: use a newer library"
                            .formatted(found.documentFormat(), READABLE_FORMAT));
        }
    }
}
