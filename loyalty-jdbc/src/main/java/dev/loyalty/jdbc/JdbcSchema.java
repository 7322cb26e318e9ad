package dev.loyalty.jdbc;

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
    private static final List<String> MIGRATIONS = List.of("V1__loyalty.sql");

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
     * Makes the tables, or brings them to this library's version. Does nothing if they are as new or newer. Several processes may do
     * that at the same time, whatever the isolation level of their connections: only a transaction that reads what was committed while it
     * waited for others sees the tables that they made, so this one has {@code READ COMMITTED}.
     *
     * @return how many migrations were run
     * @throws StoreException if the database failed, or its tables are too new; on PostgreSQL nothing was changed then
     */
    public int apply() {
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
            int migrations = applyOrRestore(connection, dialect, isolation, autoCommit);
            restore(connection, isolation, autoCommit);
            return migrations;
        } catch (SQLException failed) {
            throw Failures.nothingWritten("the loyalty tables could not be made", SqlStates.ofAny(failed), failed);
        } finally {
            APPLYING.unlock();
        }
    }

    /** If the connection cannot be restored after a failure, that does not hide the failure. */
    private static int applyOrRestore(Connection connection, Dialect dialect, int isolation, boolean autoCommit)
            throws SQLException {
        try {
            return apply(connection, dialect);
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
                out.append(text(database, migration));
            }
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
            SchemaCheck.requireFits(before, dialect.database());
            return 0;
        }
        List<String> missing = MIGRATIONS.subList(before.version(), MIGRATIONS.size());
        for (String migration : missing) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(text(dialect.database(), migration));
            }
            LOG.info("loyalty tables: ran {}", migration);
        }
        connection.commit();
        return missing.size();
    }

    private static String text(Database database, String migration) {
        String name = database.migrations() + "/" + migration;
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
