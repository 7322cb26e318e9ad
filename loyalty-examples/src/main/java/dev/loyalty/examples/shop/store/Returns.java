package dev.loyalty.examples.shop.store;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Refunding;
import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.value.OrderRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What customers send back. Thread-safe. */
public final class Returns {

    private final Transactions transactions;
    private final LoyaltyEngine loyalty;

    /** Returns in the tables {@code shop_refund} and {@code shop_refund_line}. */
    public Returns(Transactions transactions, LoyaltyEngine loyalty) {
        this.transactions = transactions;
        this.loyalty = loyalty;
    }

    // show: return
    /**
     * Pieces of an order come back: the shelf, the money and the loyalty in one transaction.
     *
     * @throws dev.loyalty.command.RefusedException if the engine refuses it, for example since more comes back than was bought
     */
    public Outcome.Applied take(PlacedOrder order, Returned returned) {
        return transactions.run(connection -> {
            write(connection, order.no(), returned);
            for (Map.Entry<String, Integer> piece : returned.pieces().entrySet()) {
                Catalogue.putBack(connection, piece.getKey(), piece.getValue());
            }
            return loyalty.orders().refunded(told(order, returned)).orThrow();
        });
    }
    // end

    /** {@return a return as the engine is told of it} */
    public static Refund told(PlacedOrder order, Returned returned) {
        dev.loyalty.value.Returned[] pieces = new TreeMap<>(returned.pieces())
                .entrySet().stream()
                        .map(piece -> dev.loyalty.value.Returned.of(piece.getKey(), piece.getValue()))
                        .toArray(dev.loyalty.value.Returned[]::new);
        return Refund.of(
                OrderRef.of(order.customer(), order.no()), returned.refund(), Refunding.lines(pieces), returned.at());
    }

    /** {@return a parcel with what its pieces are worth, after what came back before} */
    public static Returned valued(
            PlacedOrder order, List<Returned> before, String refund, Instant at, Map<String, Integer> pieces) {
        long total = 0;
        for (PlacedOrder.Line line : order.lines()) {
            int earlier = before.stream()
                    .mapToInt(parcel -> parcel.pieces().getOrDefault(line.product(), 0))
                    .sum();
            int now = pieces.getOrDefault(line.product(), 0);
            total += worth(line, earlier + now) - worth(line, earlier);
        }
        return new Returned(refund, at, pieces, total);
    }

    /** So many pieces are worth their share of what was paid for all of them, half a cent rounded up. */
    private static long worth(PlacedOrder.Line line, int pieces) {
        return BigDecimal.valueOf(line.paid())
                .multiply(BigDecimal.valueOf(Math.min(pieces, line.quantity())))
                .divide(BigDecimal.valueOf(line.quantity()), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static List<Returned> read(Connection connection, String no) throws SQLException {
        record Head(String refund, Instant at, long total) {}
        List<Returned> parcels = new ArrayList<>();
        for (Head head : Sql.list(
                connection,
                "select refund, refunded_at, total from shop_refund where order_no = ? order by refunded_at, refund",
                row -> new Head(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getLong(3)),
                no)) {
            Map<String, Integer> pieces = new TreeMap<>();
            Sql.list(
                    connection,
                    "select product, quantity from shop_refund_line where order_no = ? and refund = ?",
                    row -> pieces.put(row.getString(1), row.getInt(2)),
                    no,
                    head.refund());
            parcels.add(new Returned(head.refund(), head.at(), pieces, head.total()));
        }
        return parcels;
    }

    static void write(Connection connection, String no, Returned returned) throws SQLException {
        Sql.write(
                connection,
                "insert into shop_refund (order_no, refund, refunded_at, total) values (?, ?, ?, ?)",
                no,
                returned.refund(),
                returned.at().toEpochMilli(),
                returned.total());
        for (Map.Entry<String, Integer> piece : returned.pieces().entrySet()) {
            Sql.write(
                    connection,
                    "insert into shop_refund_line (order_no, refund, product, quantity) values (?, ?, ?, ?)",
                    no,
                    returned.refund(),
                    piece.getKey(),
                    piece.getValue());
        }
    }
}
