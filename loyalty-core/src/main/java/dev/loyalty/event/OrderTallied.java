package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where orders are counted: an order is one more from now on, or no longer.
 *
 * @param order which order
 * @param day the day on which that counts, in the program's zone; null if it is no longer kept
 * @param from how it was counted before
 * @param to how it is counted now
 */
public record OrderTallied(OrderKey order, @Nullable LocalDate day, Tallied from, Tallied to) implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.tallied(to);
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_TALLIED;
    }

    @Override
    public @Nullable Money change() {
        return null;
    }

    @Override
    public Told told() {
        String key = to == Tallied.COUNTS ? "event.order-tallied" : "event.order-tallied.no-longer";
        return Told.forStaff(Phrase.of(key).text("order", order));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
