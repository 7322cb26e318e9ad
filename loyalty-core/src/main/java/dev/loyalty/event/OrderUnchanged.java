package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
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
    public Told told() {
        return Told.forStaff(
                Phrase.of("event.unchanged.order").text("order", order).phrase("why", Phrase.of(key())));
    }

    private String key() {
        return switch (why) {
            case STALE_REVISION -> "unchanged.stale-revision";
            case ALREADY_CANCELLED -> "unchanged.already-cancelled";
            case NOT_CANCELLED -> "unchanged.not-cancelled";
            case ALREADY_VOIDED -> "unchanged.already-voided";
            case ALREADY_COUNTS -> "unchanged.already-counts";
        };
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
