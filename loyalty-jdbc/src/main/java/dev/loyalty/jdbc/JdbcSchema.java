package dev.loyalty.jdbc;

import dev.loyalty.codec.DocumentFormat;
import dev.loyalty.jdbc.schema.SchemaCheck;
import dev.loyalty.jdbc.sql.Dialect;
import dev.loyalty.jdbc.sql.Failures;
import dev.loyalty.jdbc.sql.SqlStates;
import dev.loyalty.spi.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables of the store: makes them, prints them, checks them. Their names begin with {@code loyalty_}; they lie in the schema in
 * which the connection's unqualified names do.
 *
 * <p>Who has a migration tool lets it run the files in the jar instead, in the folder that {@link Database#migrations()} names: for
 * Flyway a location, {@code classpath:loyalty-schema/postgresql}, with a history table of its own; for Liquibase formatted SQL, to be
 * included file by file.
 *
 * <p>Thread-safe, if the data source is.
 */
public final class JdbcSchema {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcSchema.class);

    /** The migrations, in the order of their numbers. A published one is never edited. */
    private static final List<String> MIGRATIONS = List.of("V1__loyalty.sql", "V2__loyalty.sql");

    private static final String RAISE = "update loyalty_schema set document_format = " + DocumentFormat.NEWEST
            + " where document_format < " + DocumentFormat.NEWEST;

    /** An H2 database lies in one JVM. Others are locked besides. */
    private static final ReentrantLock APPLYING = new ReentrantLock();

    private final DataSource dataSource;

    private JdbcSchema(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The schema in a database.
     *
     * @param dataSource leads to the database; {@link #apply()} needs the right to create tables
     * @return the schema
     */
    public static JdbcSchema in(DataSource dataSource) {
        return new JdbcSchema(dataSource);
    }

    /**
     * Makes the tables, or brings them to this library's version. Does nothing if they have it, or a newer one that this library can work
     * with; it does not look whether they are whole, as {@link #check} does. Several processes may do that at the same time, whatever the
     * isolation level of their connections: only a transaction that reads what was committed while it waited for others sees the tables
     * that they made, so this one has {@code READ COMMITTED}.
     *
     * <p>Tables that were not there before get documents of the newest format from the beginning. Tables that were there keep the format
     * that their processes know, until {@link #raise()} is called.
     *
     * @return how many migrations were run
     * @throws StoreException if the database failed, or its tables are too new; on PostgreSQL nothing was changed then
     */
    public int apply() {
        return alone(JdbcSchema::apply, "the loyalty tables could not be made");
    }

    /**
     * Lets all processes write documents of the newest format that this library knows. To be called when the last process with an older
     * version of the library has gone: it could not read them. Until then, processes of this version and of the one before work on
     * the same tables. May be called again, at every start for example, where no older process is ever left running.
     *
     * <p>Running stores notice within some ten seconds of their next commit; until then they write the older format, which everybody
     * reads. A document that stands there already stays as it is until it is written again; journal entries stay for ever. A format
     * is never lowered.
     *
     * <p>A process of an older version that is started afterwards refuses to open the store. One that runs on finds documents that it does
     * not know: it says that they were written by a newer version, and changes nothing.
     *
     * @return whether it was raised; false if it was as high before
     * @throws StoreException if the database failed, or the tables are missing, too old or too new; nothing was changed then
     */
    public boolean raise() {
        return alone(JdbcSchema::raise, "the format of the loyalty documents could not be raised");
    }

    /** What is done to the schema in a transaction of its own. */
    private interface Change<T> {
        T on(Connection connection, Dialect dialect) throws SQLException;
    }

    private <T> T alone(Change<T> change, String failure) {
        APPLYING.lock();
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            dialect.checkDatabase(connection);
            boolean autoCommit = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            if (!autoCommit) {
                connection.rollback();
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            T done = doneOrRestored(connection, dialect, change, isolation, autoCommit);
            restore(connection, isolation, autoCommit);
            return done;
        } catch (SQLException failed) {
            throw Failures.nothingWritten(failure, SqlStates.ofAny(failed), failed);
        } finally {
            APPLYING.unlock();
        }
    }

    /** If the connection cannot be restored after a failure, that does not hide the failure. */
    private static <T> T doneOrRestored(
            Connection connection, Dialect dialect, Change<T> change, int isolation, boolean autoCommit)
            throws SQLException {
        try {
            return change.on(connection, dialect);
        } catch (SQLException | RuntimeException failed) {
            try {
                restore(connection, isolation, autoCommit);
            } catch (SQLException alsoFailed) {
                failed.addSuppressed(alsoFailed);
            }
            throw failed;
        }
    }

    private static void restore(Connection connection, int isolation, boolean autoCommit) throws SQLException {
        connection.rollback();
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(autoCommit);
    }

    /**
     * Prints what {@link #apply()} would run in an empty database.
     *
     * @param database for which database
     * @param out where to print
     * @throws UncheckedIOException if {@code out} fails
     */
    public static void write(Database database, Appendable out) {
        try {
            for (String migration : MIGRATIONS) {
                out.append(text(database.migrations(), migration));
            }
            out.append("\n-- Nobody older works with new tables.\n")
                    .append(RAISE)
                    .append(";\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Checks that a store can be opened, and that nothing is missing: tables, columns, keys and other indexes. Opening a store checks the
     * same, but an index that is only missed by its speed is a warning in the log there.
     *
     * @throws StoreException if the tables are missing, not whole, too old or too new; the message names what is missing and says what to
     *     do
     */
    public void check() {
        SchemaCheck.thoroughly(dataSource);
    }

    /**
     * The version of the tables, which is the number of the last migration that was run on them. A migration tool that takes over after
     * {@link #apply()} begins behind it: as Flyway's {@code baselineVersion}, for example.
     *
     * @return the version; 0 if there are no tables
     * @throws StoreException if the database failed
     */
    public int version() {
        try (Connection connection = dataSource.getConnection()) {
            int version = SchemaCheck.found(connection, Dialect.of(connection)).version();
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return version;
        } catch (SQLException failed) {
            throw Failures.nothingWritten(
                    "the version of the loyalty tables cannot be read", SqlStates.ofAny(failed), failed);
        }
    }

    private static int apply(Connection connection, Dialect dialect) throws SQLException {
        dialect.lockSchema(connection);
        SchemaCheck.Found before = SchemaCheck.found(connection, dialect);
        if (before.version() >= MIGRATIONS.size()) {
            SchemaCheck.requireFits(before, dialect.migrations());
            return 0;
        }
        List<String> missing = MIGRATIONS.subList(before.version(), MIGRATIONS.size());
        for (String migration : missing) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(text(dialect.migrations(), migration));
            }
            LOG.info("loyalty tables: ran {}", migration);
        }
        if (!before.isThere()) {
            raised(connection);
        }
        connection.commit();
        return missing.size();
    }

    private static boolean raise(Connection connection, Dialect dialect) throws SQLException {
        dialect.lockSchema(connection);
        SchemaCheck.requireFits(SchemaCheck.found(connection, dialect), dialect.migrations());
        boolean raised = raised(connection);
        connection.commit();
        if (raised) {
            LOG.info("loyalty documents: format {} is written from now on", DocumentFormat.NEWEST);
        }
        return raised;
    }

    private static boolean raised(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(RAISE) > 0;
        }
    }

    private static String text(String folder, String migration) {
        String name = folder + "/" + migration;
        try (InputStream in = JdbcSchema.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the file " + name + " is not in the jar; was it repackaged without?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
