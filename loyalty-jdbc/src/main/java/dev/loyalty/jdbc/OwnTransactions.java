package dev.loyalty.jdbc;

import dev.loyalty.jdbc.Work.Effect;
import dev.loyalty.spi.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions of our own, on connections of our own. One that met another transaction is run again.
 *
 * @param dataSource gives the connections
 * @param dialect what is said to the database
 * @param patience how often to try
 */
record OwnTransactions(DataSource dataSource, Dialect dialect, Patience patience) implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);

    @Override
    public <T> T run(Work<T> work) {
        return persistently(() -> once(work));
    }

    @Override
    public <T> T read(Reading<T> reading) {
        return persistently(() -> readOnce(reading));
    }

    @Override
    public boolean mayGather() {
        return true;
    }

    /** Something that may meet another transaction. */
    private interface Try<T> {
        T run() throws SQLException;
    }

    private <T> T persistently(Try<T> attempt) {
        int tried = 0;
        while (true) {
            tried++;
            try {
                return attempt.run();
            } catch (SQLException failed) {
                if (!dialect.isWorthAnotherTry(failed) || !patience.waitAfter(tried)) {
                    throw Failures.nothingHappened("the database failed, and nothing was written", failed);
                }
                LOG.debug("met another transaction, try {}: {}", tried, failed.getMessage());
            }
        }
    }

    private <T> T readOnce(Reading<T> reading) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            T answer = reading.on(new Session(connection, dialect));
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return answer;
        }
    }

    /**
     * Runs the work once.
     *
     * @throws SQLException if nothing was written
     * @throws StoreException if nobody knows whether something was
     */
    private <T> T once(Work<T> work) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean autoCommit = false;
        boolean ended = false;
        try {
            autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            Effect<T> effect = work.on(new Session(connection, dialect));
            if (effect.written()) {
                commit(connection);
            } else {
                connection.rollback();
            }
            ended = true;
            return effect.answer();
        } finally {
            giveBack(connection, ended, autoCommit);
        }
    }

    private void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failed) {
            if (dialect.certainlyRolledBack(failed)) {
                throw failed;
            }
            throw Failures.unknown(failed);
        }
    }

    /** Leaves the connection as it was found, and closes it. What fails here has no effect on what was done. */
    private static void giveBack(Connection connection, boolean ended, boolean autoCommit) {
        try (connection) {
            if (!ended) {
                connection.rollback();
            }
            if (autoCommit) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            LOG.debug("a connection could not be given back as it was: {}", failed.getMessage());
        }
    }
}
