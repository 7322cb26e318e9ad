package dev.loyalty.command;

import dev.loyalty.event.Ref;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderRef;
import java.util.Set;

/** Something the shop says of an order. */
public sealed interface OrderCommand extends Command
        permits Order, OrderSnapshot, Revision, Refund, RefundVoid, Cancellation, Reinstatement, Confirmation {

    /** {@return which order, and whose} */
    OrderRef ref();

    @Override
    default CustomerId customer() {
        return ref().customer();
    }

    @Override
    default Set<Ref> facts(MemberId member) {
        return Set.of(Ref.command(member, kind(), id()), Ref.order(member, ref().order()));
    }
}
