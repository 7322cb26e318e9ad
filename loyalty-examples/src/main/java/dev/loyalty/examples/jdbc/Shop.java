package dev.loyalty.examples.jdbc;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.LoyaltyException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A shop with a table of its orders. Thread-safe. */
public final class Shop {

    private static final Logger LOG = LoggerFactory.getLogger(Shop.class);

    private final DataSource dataSource;
    private final Transactions transactions;
    private final LoyaltyEngine loyalty;

    /** A shop whose engine joins its transactions. */
    public Shop(DataSource dataSource, Transactions transactions, LoyaltyEngine loyalty) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.loyalty = loyalty;
    }

    /** Makes the shop's own table. */
    public static void createTable(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table shop_order (id varchar(40) primary key, customer varchar(128), total decimal(12, 2))");
        }
    }

    /** All of these orders are placed and count, or none is there and none counts. */
    public void place(Purchase... purchases) throws SQLException {
        transactions.run(connection -> {
            for (Purchase purchase : purchases) {
                write(connection, purchase);
            }
            for (Purchase purchase : purchases) { // last: the customer is locked from here to the commit
                loyalty.orders().paid(purchase.told()).orThrow(); // a refusal, too, takes everything back
            }
        });
    }

    /** The order is placed whatever the engine says of it. What was not recorded is sent again another time. */
    public void placeInAnyCase(Purchase purchase) throws SQLException {
        transactions.run(connection -> {
            write(connection, purchase);
            try {
                loyalty.orders().paid(purchase.told());
            } catch (LoyaltyException failed) { // nothing of the engine's is left, and the transaction is as it was
                LOG.info("order {} does not count yet: {}", purchase.number(), failed.getMessage());
            }
        });
    }

    /** {@return the numbers of the orders that were committed} */
    public List<String> orders() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from shop_order order by id")) {
            List<String> orders = new ArrayList<>();
            while (rows.next()) {
                orders.add(rows.getString(1));
            }
            return orders;
        }
    }

    private static void write(Connection connection, Purchase purchase) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into shop_order (id, customer, total) values (?, ?, ?)")) {
            insert.setString(1, purchase.number());
            insert.setString(2, purchase.customer());
            insert.setBigDecimal(3, purchase.total());
            insert.executeUpdate();
        }
    }
}
