package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.Taking;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
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

    private static String pieces(Taking.OfLines returned) {
        return returned.lines().stream()
                .map(line -> line.quantity() + " of " + line.product())
                .collect(Collectors.joining(", "));
    }

    @Override
    public Wording wording(ZoneId zone) {
        if (day == null && taking instanceof Taking.OfLines returned) {
            return Wording.forAll("gave back %s of order %s (refund %s), which had not come yet"
                    .formatted(pieces(returned), order, refund));
        }
        return Wording.forAll("got %s back for order %s (refund %s); %s"
                .formatted(taking.sum(), order, refund, Words.counts(change)));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
