package dev.loyalty.jdbc.transaction;

import dev.loyalty.command.TransactionRequiredException;
import dev.loyalty.jdbc.sql.Dialect;
import dev.loyalty.jdbc.sql.Failures;
import dev.loyalty.jdbc.sql.Meaning;
import dev.loyalty.jdbc.sql.Session;
import dev.loyalty.jdbc.transaction.Work.Effect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The host's transaction. Our writes stand behind a savepoint: they are all there, or the transaction is as it was before.
 *
 * @param connection the host's connection
 * @param dialect what is said to the database
 */
public record HostAccess(Connection connection, Dialect dialect) implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(HostAccess.class);

    @Override
    public <T> T run(Work<T> work) {
        Savepoint before = savepoint();
        boolean ended = false;
        try {
            Effect<T> effect = work.on(Session.on(connection, dialect));
            if (!effect.written()) {
                connection.rollback(before);
            }
            connection.releaseSavepoint(before);
            ended = true;
            return effect.answer();
        } catch (SQLException failed) {
            Meaning meaning = dialect.meaning(failed);
            throw Failures.nothingWritten(
                    meaning == Meaning.MET_ANOTHER
                            ? "another transaction was in the way; in the shop's own transaction nothing is tried again"
                            : "the database failed, and of the loyalty store's writes nothing is left",
                    meaning,
                    failed);
        } finally {
            if (!ended) {
                undo(before);
            }
        }
    }

    /** Behind a savepoint too: on PostgreSQL, a read that fails spoils the transaction. */
    @Override
    public <T> T read(Reading<T> reading) {
        return run(session -> Effect.wrote(reading.on(session)));
    }

    @Override
    public Optional<Gathered> gathering() {
        return Optional.empty();
    }

    private Savepoint savepoint() {
        try {
            if (connection.getAutoCommit()) {
                throw new TransactionRequiredException(
                        "the host's connection has autocommit on, so there is no transaction to join:"
                                + " turn it off, or hand out no connection outside a transaction");
            }
            return connection.setSavepoint();
        } catch (SQLException failed) {
            throw Failures.nothingWritten(
                    "the shop's transaction cannot be joined; if it failed before, it must be rolled back",
                    dialect.meaning(failed),
                    failed);
        }
    }

    private void undo(Savepoint before) {
        try {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        } catch (SQLException failed) {
            LOG.warn(
                    "the shop's transaction could not be brought back to where it was and must be rolled back: {}",
                    failed.getMessage());
        }
    }
}
