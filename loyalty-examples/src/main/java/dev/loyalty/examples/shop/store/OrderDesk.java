package dev.loyalty.examples.shop.store;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Reinstatement;
import dev.loyalty.examples.shop.club.DatabaseFailedException;
import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.value.Amount;
import dev.loyalty.value.OrderRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the staff do with orders that were placed. The shop's rows and the engine's are committed together, or nothing is. Each of them has
 * an id that was made when its page was written: a second click does nothing. Thread-safe.
 */
public final class OrderDesk {

    private final Transactions transactions;
    private final LoyaltyEngine loyalty;

    /** The desk of a shop. */
    public OrderDesk(Store store) {
        this.transactions = store.database().transactions();
        this.loyalty = store.engine();
    }

    /** Thrown when it was done before, under the same id. Nothing has happened now. */
    public static final class DoneBeforeException extends RuntimeException {

        private static final long serialVersionUID = 1;

        DoneBeforeException() {
            super("it was done before", null, false, false);
        }
    }

    /** {@return when an order was cancelled; empty if it stands} */
    public Optional<Instant> cancelledAt(String no) {
        return transactions
                .run(connection -> Sql.one(
                        connection,
                        "select cancelled_at from shop_cancellation where order_no = ?",
                        row -> row.getLong(1),
                        no))
                .map(Instant::ofEpochMilli);
    }

    /** {@return a parcel, or money alone where nothing came back, as the engine is told of it} */
    public static Refund told(PlacedOrder order, Returned returned) {
        return returned.pieces().isEmpty()
                ? Refund.of(
                        ref(order),
                        returned.refund(),
                        Refunding.total(Amount.of(Cents.told(returned.total()))),
                        returned.at())
                : Returns.told(order, returned);
    }

    /** {@return a cancellation as the engine is told of it} */
    public static Cancellation cancellation(PlacedOrder order, String id, Instant at) {
        return Cancellation.of(ref(order), at).withId(id);
    }

    /** {@return a reinstatement as the engine is told of it} */
    public static Reinstatement reinstatement(PlacedOrder order, String id, Instant at) {
        return Reinstatement.of(ref(order), at).withId(id);
    }

    private static OrderRef ref(PlacedOrder order) {
        return OrderRef.of(order.customer(), order.no());
    }

    // show: refund
    /**
     * Money is paid back, and pieces go back to the shelf, if any came.
     *
     * @throws DoneBeforeException if this refund was made before
     * @throws dev.loyalty.command.RefusedException if the engine refuses it, for example since more is paid back than is left
     */
    public Outcome.Applied refund(PlacedOrder order, Returned returned) {
        return once(connection -> {
            Returns.write(connection, order.no(), returned);
            putBack(connection, returned.pieces());
            return loyalty.orders().refunded(told(order, returned)); // last: the member is locked
        });
    }
    // end

    /**
     * An order is cancelled: what has not come back yet is on the shelf again.
     *
     * @throws DoneBeforeException if it is cancelled already
     */
    public Outcome.Applied cancel(PlacedOrder order, String id, Instant at) {
        return once(connection -> {
            Sql.write(
                    connection,
                    "insert into shop_cancellation (order_no, cancelled_at) values (?, ?)",
                    order.no(),
                    at.toEpochMilli());
            putBack(connection, left(connection, order));
            return loyalty.orders().cancelled(cancellation(order, id, at));
        });
    }

    /**
     * A cancelled order stands again, if the shelves still have what it takes.
     *
     * @throws DoneBeforeException if it stands already
     * @throws CheckoutException if a product is sold out by now
     */
    public Outcome.Applied reinstate(PlacedOrder order, String id, Instant at) {
        return once(connection -> {
            if (Sql.write(connection, "delete from shop_cancellation where order_no = ?", order.no()) == 0) {
                throw new DoneBeforeException();
            }
            for (Map.Entry<String, Integer> piece : left(connection, order).entrySet()) {
                if (!Catalogue.take(connection, piece.getKey(), piece.getValue())) {
                    throw new CheckoutException(CheckoutException.Fault.OUT_OF_STOCK, piece.getKey());
                }
            }
            return loyalty.orders().reinstated(reinstatement(order, id, at));
        });
    }

    /** What the engine knows already is a second click: the shop's rows of it are taken back, too. */
    private Outcome.Applied once(Transactions.Work<Outcome> work) {
        try {
            return transactions.run(connection -> {
                Outcome.Applied applied = work.on(connection).orThrow();
                if (applied.isReplay()) {
                    throw new DoneBeforeException();
                }
                return applied;
            });
        } catch (DatabaseFailedException failed) {
            if (failed.isDuplicate()) {
                throw new DoneBeforeException();
            }
            throw failed;
        }
    }

    private static void putBack(Connection connection, Map<String, Integer> pieces) throws SQLException {
        for (Map.Entry<String, Integer> piece : pieces.entrySet()) {
            Catalogue.putBack(connection, piece.getKey(), piece.getValue());
        }
    }

    private static Map<String, Integer> left(Connection connection, PlacedOrder order) throws SQLException {
        return left(order, Returns.read(connection, order.no()));
    }

    /** {@return how many of each product of an order have not come back} */
    public static Map<String, Integer> left(PlacedOrder order, List<Returned> returned) {
        Map<String, Integer> left = new LinkedHashMap<>();
        for (PlacedOrder.Line line : order.lines()) {
            int back = returned.stream()
                    .mapToInt(parcel -> parcel.pieces().getOrDefault(line.product(), 0))
                    .sum();
            left.put(line.product(), Math.max(0, line.quantity() - back));
        }
        return left;
    }
}
