package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.Taking;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A refund did not happen after all.
 *
 * @param order which order
 * @param day the day on which the order counts, in the program's zone; null if the order has not come
 * @param refund the refund
 * @param taking what it had taken back
 * @param change by how much what the order counts has risen (negative: fallen), in the program's currency
 */
public record RefundVoided(OrderKey order, @Nullable LocalDate day, RefundId refund, Taking taking, Money change)
        implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.refunded(refund, taking, true).countedChanged(change);
    }

    @Override
    public EventKind kind() {
        return EventKind.REFUND_VOIDED;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forAll(
                "refund %s of order %s did not happen; %s".formatted(refund, order, Words.counts(change)));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
