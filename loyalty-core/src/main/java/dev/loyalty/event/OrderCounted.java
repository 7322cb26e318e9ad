package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order that was waiting for its confirmation or return window counts from now on.
 *
 * @param order which order
 * @param day the order's day, in the program's zone
 * @param counted what it counts, in the program's currency
 */
public record OrderCounted(OrderKey order, LocalDate day, Money counted) implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.counting();
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_COUNTED;
    }

    /** {@return null: what it counts stands with the event that paid it} */
    @Override
    public @Nullable Money change() {
        return null;
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.order-counted").text("order", order).change("change", counted));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
