package dev.loyalty.examples.jdbc;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
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
            statement.execute("create table shop_order (id varchar(40) primary key, customer varchar(128),"
                    + " total decimal(12, 4), currency varchar(3), paid_at bigint)");
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

    /** The order is placed whatever the engine says of it. What does not count yet is logged, and {@link CatchUp} sends it again. */
    public void placeInAnyCase(Purchase purchase) throws SQLException {
        transactions.run(connection -> {
            write(connection, purchase);
            tell(purchase);
        });
    }

    /** After a refusal or a failure nothing of the engine's is left in the transaction, and it can be committed. */
    private void tell(Purchase purchase) {
        try {
            Outcome outcome = loyalty.orders().paid(purchase.told());
            if (outcome instanceof Outcome.Refused refused) {
                LOG.warn(
                        "order {} does not count: {}",
                        purchase.number(),
                        refused.refusal().sentence());
            }
        } catch (RuntimeException failed) { // also if the order is malformed: that is no reason to lose it
            LOG.warn("order {} does not count yet", purchase.number(), failed);
        }
    }

    /** {@return the orders paid at or after an instant, in the order in which they were paid} */
    public List<Purchase> purchasesSince(Instant from) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement("select id, customer, total, currency, paid_at"
                        + " from shop_order where paid_at >= ? order by paid_at, id")) {
            query.setLong(1, from.toEpochMilli());
            try (ResultSet rows = query.executeQuery()) {
                List<Purchase> purchases = new ArrayList<>();
                while (rows.next()) {
                    purchases.add(new Purchase(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getBigDecimal(3),
                            rows.getString(4),
                            Instant.ofEpochMilli(rows.getLong(5))));
                }
                return purchases;
            }
        }
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
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into shop_order (id, customer, total, currency, paid_at) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, purchase.number());
            insert.setString(2, purchase.customer());
            insert.setBigDecimal(3, purchase.total());
            insert.setString(4, purchase.currency());
            insert.setLong(5, purchase.paidAt().toEpochMilli());
            insert.executeUpdate();
        }
    }
}
