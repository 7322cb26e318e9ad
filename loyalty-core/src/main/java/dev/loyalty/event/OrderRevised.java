package dev.loyalty.event;

import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order was edited after payment. Or, as its {@link Occasion} says, it counts something for the first time, which was taken back before
 * it began to count: that belongs to what was ordered, as an edit does, and not to what comes back.
 *
 * @param order which order
 * @param day the day on which the order counts, in the program's zone; null if the order has not come
 * @param revision its revision; rises with every edit
 * @param basket the whole order before refunds, in the order's currency
 * @param change by how much what the order counts has risen (negative: fallen), in the program's currency
 * @param retaken how much of that is none of the edit's, but because refunds before it take more (negative) or less of the edited order,
 *     or a cancellation takes all of it; it belongs to what was taken back
 * @param occasion what let it happen
 */
public record OrderRevised(
        OrderKey order,
        @Nullable LocalDate day,
        long revision,
        Basket basket,
        Money change,
        Money retaken,
        Occasion occasion)
        implements OrderEvent {

    /** What lets an order count otherwise. */
    public enum Occasion {
        /** The order was edited. */
        EDITED(EventKind.ORDER_REVISED),
        /** The order was edited while it stood cancelled: it counts nothing, before and after. */
        EDITED_WHILE_CANCELLED(EventKind.ORDER_REVISED),
        /** A refund that came before the order began to count did not happen. */
        REFUND_VOIDED(EventKind.REFUND_VOIDED),
        /** The order was cancelled before it began to count, and stands again. */
        REINSTATED(EventKind.ORDER_REINSTATED);

        private final EventKind kind;

        Occasion(EventKind kind) {
            this.kind = kind;
        }
    }

    /**
     * An order was edited.
     *
     * @param order which order
     * @param day the day on which the order counts, in the program's zone; null if the order has not come
     * @param revision its revision; rises with every edit
     * @param basket the whole order before refunds, in the order's currency
     * @param change by how much what the order counts has risen (negative: fallen), in the program's currency
     * @param retaken how much of that belongs to what was taken back
     */
    public OrderRevised(
            OrderKey order, @Nullable LocalDate day, long revision, Basket basket, Money change, Money retaken) {
        this(order, day, revision, basket, change, retaken, Occasion.EDITED);
    }

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.revised(basket, revision).countedChanged(change);
    }

    /** {@return of which kind it is: that of what let it happen} */
    @Override
    public EventKind kind() {
        return occasion.kind;
    }

    @Override
    public Told told() {
        return Told.forAll(
                switch (occasion) {
                    case EDITED -> edited("event.order-revised").change("change", change);
                    case EDITED_WHILE_CANCELLED -> edited("event.order-revised.while-cancelled");
                    case REFUND_VOIDED, REINSTATED ->
                        Phrase.of("event.order-revised.counts-now")
                                .text("order", order)
                                .change("change", change);
                });
    }

    private Phrase edited(String key) {
        return Phrase.of(key).text("order", order).money("amount", basket.total());
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
