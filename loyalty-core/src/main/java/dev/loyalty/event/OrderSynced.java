package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The shop reported the whole order as it stands, the gift card included: by a snapshot, or by a revision that states the card. What
 * differed from what was recorded stands in the events before this one.
 *
 * @param order which order
 * @param revision the revision that was reported
 * @param excess what refunds take beyond the order, in the order's currency; mostly 0
 */
public record OrderSynced(OrderKey order, long revision, Money excess) implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.revised(null, revision);
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_SYNCED;
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
                Phrase.of("event.order-synced").text("order", order).text("revision", revision));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
