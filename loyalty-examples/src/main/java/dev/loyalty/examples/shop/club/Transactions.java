package dev.loyalty.examples.shop.club;

import dev.loyalty.jdbc.HostTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The shop's transactions, at most one at a time in each thread. The engine asks here for the one that it is called in. Thread-safe. */
public final class Transactions implements HostTransaction {

    private final DataSource dataSource;

    @SuppressWarnings("ThreadLocalUsage") // a shop with two databases has two of them
    private final ThreadLocal<Connection> current = new ThreadLocal<>();

    /** Transactions on a database. */
    public Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does some work and commits. If the work throws, nothing of it is left, neither the shop's part nor the engine's. Work within work is
     * part of the same transaction, and is committed with it.
     *
     * @throws DatabaseFailedException if the database does
     */
    public <T> T run(Work<T> work) {
        Connection running = current.get();
        try {
            return running == null ? begun(work) : work.on(running);
        } catch (SQLException failed) {
            throw new DatabaseFailedException(failed);
        }
    }

    private <T> T begun(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                current.remove();
                connection.rollback(); // does nothing after the commit
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public @Nullable Connection connection() {
        return current.get();
    }
}
