package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cancelled order stands again.
 *
 * @param order which order
 * @param day the day on which the order counts, in the program's zone; null if the order has not come
 * @param change by how much what the order counts has risen (negative: fallen), in the program's currency
 */
public record OrderReinstated(OrderKey order, @Nullable LocalDate day, Money change) implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.cancelled(false).countedChanged(change);
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_REINSTATED;
    }

    @Override
    public Told told() {
        return Told.forAll(
                Phrase.of("event.order-reinstated").text("order", order).change("change", change));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
