package dev.loyalty.event;

import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An order was edited after payment.
 *
 * @param order which order
 * @param day the day on which the order counts, in the program's zone; null if the order has not come
 * @param revision its revision; rises with every edit
 * @param basket the whole order before refunds, in the order's currency
 * @param change by how much what the order counts has risen (negative: fallen), in the program's currency
 * @param retaken how much of that is none of the edit's, but because refunds before it take more (negative) or less of the edited order;
 *     it belongs to what was taken back
 */
public record OrderRevised(
        OrderKey order, @Nullable LocalDate day, long revision, Basket basket, Money change, Money retaken)
        implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.revised(basket, revision).countedChanged(change);
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_REVISED;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forAll("order %s was changed to %s; %s".formatted(order, basket.total(), Words.counts(change)));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
