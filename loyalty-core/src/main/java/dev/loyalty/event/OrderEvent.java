package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.Mention;
import dev.loyalty.value.OrderKey;
import java.util.List;

/** An event that speaks of an order. Its fold over an order's entries is the order's account. */
public sealed interface OrderEvent extends Event
        permits OrderPaid,
                OrderRevised,
                OrderRefunded,
                OrderExcess,
                RefundVoided,
                OrderCancelled,
                OrderReinstated,
                OrderCounted,
                OrderTallied,
                OrderSynced,
                OrderUnchanged {

    /** {@return which order} */
    OrderKey order();

    /** {@return the order} */
    @Override
    default List<Mention> mentions() {
        return List.of(Mention.of(order()));
    }

    /**
     * What is known of the order after this event.
     *
     * @param before what was known before
     * @return the account with this event in it
     */
    OrderAccount after(OrderAccount before);

    /** An answer for each kind of event of an order. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(OrderPaid event);

        /** {@return the answer for this kind} */
        R on(OrderRevised event);

        /** {@return the answer for this kind} */
        R on(OrderRefunded event);

        /** {@return the answer for this kind} */
        R on(OrderExcess event);

        /** {@return the answer for this kind} */
        R on(RefundVoided event);

        /** {@return the answer for this kind} */
        R on(OrderCancelled event);

        /** {@return the answer for this kind} */
        R on(OrderReinstated event);

        /** {@return the answer for this kind} */
        R on(OrderCounted event);

        /** {@return the answer for this kind} */
        R on(OrderTallied event);

        /** {@return the answer for this kind} */
        R on(OrderSynced event);

        /** {@return the answer for this kind} */
        R on(OrderUnchanged event);
    }
}
