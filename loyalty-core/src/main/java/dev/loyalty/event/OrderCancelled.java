package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order was cancelled: all that was left of it is taken back.
 *
 * @param order which order
 * @param day the day on which the order counts, in the program's zone; null if the order has not come
 * @param change by how much what the order counts has risen (negative: fallen), in the program's currency
 */
public record OrderCancelled(OrderKey order, @Nullable LocalDate day, Money change) implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.cancelled(true).countedChanged(change);
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_CANCELLED;
    }

    @Override
    public Told told() {
        return Told.forAll(
                Phrase.of("event.order-cancelled").text("order", order).change("change", change));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
