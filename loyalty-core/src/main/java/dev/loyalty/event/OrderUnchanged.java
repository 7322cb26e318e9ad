package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Something was reported of an order that changed nothing.
 *
 * @param order which order
 * @param why why nothing changed
 */
public record OrderUnchanged(OrderKey order, Why why) implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before;
    }

    /** Why nothing changed. */
    public enum Why {
        /** A revision as high or higher was known. */
        STALE_REVISION,
        /** Stands cancelled already. */
        ALREADY_CANCELLED,
        /** Does not stand cancelled. */
        NOT_CANCELLED,
        /** The refund was voided already. */
        ALREADY_VOIDED,
        /** Counts already. */
        ALREADY_COUNTS
    }

    @Override
    public EventKind kind() {
        return EventKind.UNCHANGED;
    }

    @Override
    public @Nullable LocalDate day() {
        return null;
    }

    @Override
    public @Nullable Money change() {
        return null;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forStaff("order %s: nothing changed (%s)".formatted(order, Words.of(why)));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
