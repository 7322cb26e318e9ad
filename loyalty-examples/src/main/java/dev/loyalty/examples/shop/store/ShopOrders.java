package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.examples.shop.store.PlacedOrder.Line;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Percentage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders that were placed. Thread-safe. */
public final class ShopOrders {

    private static final String COLUMNS =
            "select no, customer, placed_at, tier, percent, shipping, gift_card from shop_order";

    private final Transactions transactions;

    /** Orders in the tables {@code shop_order} and {@code shop_order_line}. */
    public ShopOrders(Transactions transactions) {
        this.transactions = transactions;
    }

    /** {@return an order} */
    public Optional<PlacedOrder> find(String no) {
        return transactions.run(connection -> find(connection, no));
    }

    /** {@return a customer's orders, newest first} */
    public List<PlacedOrder> of(CustomerId customer) {
        return transactions.run(connection -> {
            List<PlacedOrder> orders = new ArrayList<>();
            for (PlacedOrder bare : Sql.list(
                    connection,
                    COLUMNS + " where customer = ? order by placed_at desc, no",
                    ShopOrders::bare,
                    customer.value())) {
                orders.add(withLines(connection, bare));
            }
            return orders;
        });
    }

    /** {@return the newest orders of all customers} */
    public List<PlacedOrder> latest(int limit) {
        return transactions.run(connection -> {
            List<PlacedOrder> orders = new ArrayList<>();
            for (PlacedOrder bare :
                    Sql.list(connection, COLUMNS + " order by placed_at desc, no limit ?", ShopOrders::bare, limit)) {
                orders.add(withLines(connection, bare));
            }
            return orders;
        });
    }

    /** {@return when the newest order was placed; empty if there is none} */
    public Optional<Instant> latestAt() {
        return transactions.run(
                connection -> Sql.one(connection, "select max(placed_at) from shop_order", row -> row.getLong(1))
                        .filter(millis -> millis > 0)
                        .map(Instant::ofEpochMilli));
    }

    /** {@return what came back of an order} */
    public List<Returned> returned(String no) {
        return transactions.run(connection -> Returns.read(connection, no));
    }

    /** Writes orders. */
    static void write(Connection connection, List<PlacedOrder> orders) throws SQLException {
        List<@Nullable Object[]> heads = new ArrayList<>();
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (PlacedOrder order : orders) {
            heads.add(new @Nullable Object[] {
                order.no(),
                order.customer().value(),
                order.placedAt().toEpochMilli(),
                order.tier(),
                order.off().tenThousandths(),
                order.shipping(),
                order.giftCard(),
                order.total()
            });
            for (Line line : order.lines()) {
                lines.add(new Object[] {order.no(), line.product(), line.quantity(), line.price(), line.paid()});
            }
        }
        Sql.writeAll(
                connection,
                "insert into shop_order (no, customer, placed_at, tier, percent, shipping, gift_card, total)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                heads);
        Sql.writeAll(
                connection,
                "insert into shop_order_line (order_no, product, quantity, price, paid) values (?, ?, ?, ?, ?)",
                lines);
    }

    static Optional<PlacedOrder> find(Connection connection, String no) throws SQLException {
        Optional<PlacedOrder> bare = Sql.one(connection, COLUMNS + " where no = ?", ShopOrders::bare, no);
        return bare.isEmpty() ? bare : Optional.of(withLines(connection, bare.get()));
    }

    private static PlacedOrder withLines(Connection connection, PlacedOrder bare) throws SQLException {
        List<Line> lines = Sql.list(
                connection,
                "select l.product, p.category, l.quantity, l.price, l.paid from shop_order_line l"
                        + " join shop_product p on p.id = l.product where l.order_no = ? order by p.place",
                row -> new Line(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getLong(5)),
                bare.no());
        return new PlacedOrder(
                bare.no(),
                bare.customer(),
                bare.placedAt(),
                bare.tier(),
                bare.off(),
                lines,
                bare.shipping(),
                bare.giftCard());
    }

    private static PlacedOrder bare(ResultSet row) throws SQLException {
        return new PlacedOrder(
                row.getString(1),
                CustomerId.of(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                new Percentage(row.getInt(5)),
                List.of(),
                row.getLong(6),
                row.getLong(7));
    }
}
