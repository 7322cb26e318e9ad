package dev.loyalty.command;

import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;

/** Something the shop says of an order. */
public sealed interface OrderCommand extends Command
        permits Order, OrderSnapshot, Revision, Refund, RefundVoid, Cancellation, Reinstatement, Confirmation {

    /** {@return which order, and whose} */
    OrderRef ref();

    @Override
    default CustomerId customer() {
        return ref().customer();
    }
}
