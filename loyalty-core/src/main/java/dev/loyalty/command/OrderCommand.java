package dev.loyalty.command;

import dev.loyalty.event.Ref;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
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

    /** {@return the order} */
    @Override
    default Ref subject() {
        return Ref.order(MemberId.of(customer()), ref().order());
    }

    /** An answer for each kind of command about an order. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(Order command);

        /** {@return the answer for this kind} */
        R on(OrderSnapshot command);

        /** {@return the answer for this kind} */
        R on(Revision command);

        /** {@return the answer for this kind} */
        R on(Refund command);

        /** {@return the answer for this kind} */
        R on(RefundVoid command);

        /** {@return the answer for this kind} */
        R on(Cancellation command);

        /** {@return the answer for this kind} */
        R on(Reinstatement command);

        /** {@return the answer for this kind} */
        R on(Confirmation command);
    }
}
