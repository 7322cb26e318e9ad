package dev.loyalty.jdbc;

import dev.loyalty.command.TransactionRequiredException;
import dev.loyalty.jdbc.sql.Failures;
import dev.loyalty.jdbc.transaction.Access;
import dev.loyalty.jdbc.transaction.HostAccess;
import dev.loyalty.jdbc.transaction.OwnTransactions;
import dev.loyalty.jdbc.transaction.Ways;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The host's transaction, where there is one.
 *
 * @param host hands it out
 * @param required whether a command needs one
 * @param own transactions of our own
 */
record HostWays(HostTransaction host, boolean required, OwnTransactions own) implements Ways {

    @Override
    public Access toRead() {
        Connection connection = connection();
        return connection == null ? own : new HostAccess(connection, own.dialect());
    }

    @Override
    public Access toWrite() {
        Connection connection = connection();
        if (connection != null) {
            return new HostAccess(connection, own.dialect());
        }
        if (required) {
            throw new TransactionRequiredException(
                    "this store takes commands in a transaction of the shop's alone, and there is"
                            + " none: call the engine within one");
        }
        return own;
    }

    @Override
    public boolean areTheHosts() {
        return connection() != null;
    }

    private @Nullable Connection connection() {
        try {
            return host.connection();
        } catch (SQLException failed) {
            throw Failures.nothingWritten(
                    "the shop's transaction could not be asked for",
                    own.dialect().meaning(failed),
                    failed);
        }
    }
}
