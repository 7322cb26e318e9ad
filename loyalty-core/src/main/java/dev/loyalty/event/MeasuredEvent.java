package dev.loyalty.event;

import dev.loyalty.value.Mention;
import java.util.List;

/** An event without an order that is measured: an amount, or an activity. */
public sealed interface MeasuredEvent extends Event
        permits CreditNoteIssued, SpendAdjusted, ActivityReported, ActivityVoided {

    @Override
    default List<Mention> mentions() {
        return List.of();
    }

    /** An answer for each kind of measured event. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(CreditNoteIssued event);

        /** {@return the answer for this kind} */
        R on(SpendAdjusted event);

        /** {@return the answer for this kind} */
        R on(ActivityReported event);

        /** {@return the answer for this kind} */
        R on(ActivityVoided event);
    }
}
