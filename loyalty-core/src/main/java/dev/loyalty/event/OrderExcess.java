package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;

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
}
