package dev.loyalty.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the connection on which the embedding shop's transaction of this moment runs, so that a command commits together with
 * the shop's own writes, or not at all. {@code docs/embedding.md} has one for plain JDBC and one for Spring.
 *
 * <p>A transaction whose commit has begun is none any more, even if its connection is still at hand: what is written then is committed
 * by nobody, or with the next transaction. Throw {@link dev.loyalty.command.TransactionRequiredException} there. With Spring that is so in
 * a {@code @TransactionalEventListener} that is called after the commit, where Spring still says that a transaction is active.
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
