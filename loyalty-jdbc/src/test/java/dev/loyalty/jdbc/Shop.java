package dev.loyalty.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A shop with orders and transactions of its own, in the database of the loyalty store. One thread has one transaction. */
final class Shop implements HostTransaction {

    private final DataSource dataSource;
    private final Map<Thread, Connection> current = new ConcurrentHashMap<>();

    Shop(DataSource dataSource) {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists shop_order (id varchar(100) primary key)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What is done in a transaction. */
    interface Doing {
        void run(Connection connection) throws SQLException;
    }

    @Override
    public @Nullable Connection connection() {
        return current.get(Thread.currentThread());
    }

    /** Does something in a transaction, and commits. */
    void inTransaction(Doing doing) {
        run(doing, true);
    }

    /** Does something in a transaction, and takes it back. */
    void inVain(Doing doing) {
        run(doing, false);
    }

    private void run(Doing doing, boolean commit) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            current.put(Thread.currentThread(), connection);
            try {
                doing.run(connection);
                if (commit) {
                    connection.commit();
                }
            } finally {
                current.remove(Thread.currentThread());
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static void write(Connection connection, String order) throws SQLException {
        try (var insert = connection.prepareStatement("insert into shop_order values (?)")) {
            insert.setString(1, order);
            insert.executeUpdate();
        }
    }

    /** The orders that were committed. */
    List<String> orders() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from shop_order order by id")) {
            List<String> orders = new ArrayList<>();
            while (rows.next()) {
                orders.add(rows.getString(1));
            }
            return orders;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
