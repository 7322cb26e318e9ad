package dev.loyalty.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the connection on which the embedding shop's transaction of this moment runs, so that a command commits together with
 * the shop's own writes, or not at all. With Spring, for example:
 *
 * <pre>{@code
 * () -> TransactionSynchronizationManager.isActualTransactionActive() ? DataSourceUtils.getConnection(dataSource) : null
 * }</pre>
 *
 * <p>Called on the thread of the caller of the engine, at the beginning of each call. The connection must lead to the database of
 * the store, and must have autocommit off: otherwise the call ends with
 * {@link dev.loyalty.command.TransactionRequiredException}. It is neither closed, committed nor rolled back further than to a
 * savepoint of its own, and neither its autocommit nor its isolation is touched.
 */
@FunctionalInterface
public interface HostTransaction {

    /**
     * The connection of the transaction of this moment.
     *
     * @return the connection, or null if there is no transaction
     * @throws SQLException if it cannot be told
     */
    @Nullable
    Connection connection() throws SQLException;
}
