package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.Taking;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrase.Joint;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money was paid back for an order.
 *
 * @param order which order
 * @param day the day on which the order counts, in the program's zone; null if the order has not come
 * @param refund the refund
 * @param taking what it takes back, in the order's currency
 * @param change by how much what the order counts has risen (negative: fallen), in the program's currency
 */
public record OrderRefunded(OrderKey order, @Nullable LocalDate day, RefundId refund, Taking taking, Money change)
        implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.refunded(refund, taking, false).countedChanged(change);
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_REFUNDED;
    }

    private static List<Phrase> pieces(Taking.OfLines returned) {
        return returned.lines().stream()
                .map(line ->
                        Phrase.of("pieces").number("number", line.quantity()).text("product", line.product()))
                .toList();
    }

    @Override
    public Told told() {
        if (day == null && taking instanceof Taking.OfLines returned) {
            return Told.forAll(Phrase.of("event.order-refunded.early")
                    .list("pieces", Joint.COMMA, pieces(returned))
                    .text("order", order)
                    .text("refund", refund));
        }
        return Told.forAll(Phrase.of("event.order-refunded")
                .money("amount", taking.sum())
                .text("order", order)
                .text("refund", refund)
                .change("change", change));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
