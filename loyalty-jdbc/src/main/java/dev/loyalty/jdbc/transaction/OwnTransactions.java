package dev.loyalty.jdbc.transaction;

import dev.loyalty.jdbc.sql.Dialect;
import dev.loyalty.jdbc.sql.Failures;
import dev.loyalty.jdbc.sql.Meaning;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.transaction.Work.Effect;
import dev.loyalty.spi.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions of our own, on connections of our own. One that met another transaction is run again.
 *
 * @param dataSource gives the connections
 * @param dialect what is said to the database
 * @param patience how often to try, and how long to wait for others
 */
public record OwnTransactions(DataSource dataSource, Dialect dialect, Patience patience) implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(OwnTransactions.class);

    /** How many members share a transaction, where those whom somebody else has can be passed over. */
    private static final int TOGETHER = 100;

    @Override
    public <T> T run(Work<T> work) {
        return persistently(longestWait -> once(work, longestWait));
    }

    @Override
    public <T> T read(Reading<T> reading) {
        return persistently(longestWait -> readOnce(reading));
    }

    @Override
    public Optional<Gathered> gathering() {
        Access brief = new OwnTransactions(dataSource, dialect, patience.waitingAtMost(Patience.MOMENT));
        return Optional.of(new Gathered(brief, dialect.skipsLocked() ? TOGETHER : 1, patience.ofABatch()));
    }

    /** Something that may meet another transaction, and then waits for a while at most. */
    private interface Try<T> {
        T run(Duration longestWait) throws SQLException;
    }

    private <T> T persistently(Try<T> attempt) {
        long begin = System.nanoTime();
        boolean isLast = false;
        for (int tried = 1; ; tried++) {
            try {
                return attempt.run(patience.left(passedSince(begin)));
            } catch (SQLException failed) {
                requireMetAnother(failed);
                if (!patience.waitAfter(tried, passedSince(begin))) {
                    requireUnfinishedRows(failed);
                    if (isLast) {
                        throw Failures.unfinishedRows(failed);
                    }
                    isLast = true; // whoever was in the way may have gone just before we looked
                }
                LOG.debug("met another transaction, try {}: {}", tried, failed.getMessage());
            }
        }
    }

    private void requireMetAnother(SQLException failed) {
        Meaning meaning = dialect.meaning(failed);
        if (meaning != Meaning.MET_ANOTHER) {
            throw Failures.nothingWritten("the database failed, and nothing was written", meaning, failed);
        }
    }

    private void requireUnfinishedRows(SQLException failed) {
        if (!metUnfinishedRows(failed)) {
            throw Failures.nothingWritten(
                    "other transactions were in the way for too long, and nothing was written",
                    Meaning.MET_ANOTHER,
                    failed);
        }
    }

    private boolean metUnfinishedRows(SQLException failed) {
        try {
            return dialect.metUnfinishedRows(failed, dataSource);
        } catch (SQLException nobodyKnows) {
            failed.addSuppressed(nobodyKnows);
            return false;
        }
    }

    private static Duration passedSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private <T> T readOnce(Reading<T> reading) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean ended = true;
        try {
            ended = connection.getAutoCommit();
            return reading.on(Session.on(connection, dialect));
        } finally {
            giveBack(connection, ended, false);
        }
    }

    /**
     * Runs the work once.
     *
     * @throws SQLException if nothing was written
     * @throws StoreException if nobody knows whether something was
     */
    private <T> T once(Work<T> work, Duration longestWait) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean autoCommit = false;
        boolean ended = false;
        try {
            autoCommit = connection.getAutoCommit();
            if (autoCommit) {
                connection.setAutoCommit(false);
            }
            Effect<T> effect = work.on(Session.on(connection, dialect, longestWait));
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
