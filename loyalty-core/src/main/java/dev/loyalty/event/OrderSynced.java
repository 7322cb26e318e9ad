package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.LocalDate;
import java.time.ZoneId;
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
    public Wording wording(ZoneId zone) {
        return Wording.forStaff("order %s was reported as of revision %s".formatted(order, revision));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
