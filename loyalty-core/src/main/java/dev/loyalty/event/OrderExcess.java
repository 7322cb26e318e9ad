package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that came back are worth more than was left of their order, because of an earlier refund by amount. They take what was left.
 *
 * @param order which order
 * @param excess what all refunds of the order together are now worth beyond it, in the order's currency
 */
public record OrderExcess(OrderKey order, Money excess) implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before;
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_REFUNDED;
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
                Phrase.of("event.order-refunded.excess").text("order", order).money("excess", excess));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
