package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.Taking;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
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
    public Told told() {
        return Told.forAll(Phrase.of("event.refund-voided")
                .text("refund", refund)
                .text("order", order)
                .change("change", change));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
