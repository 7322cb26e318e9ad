package dev.loyalty.member;

import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Returned;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One order with what is left of it.
 *
 * @param order which
 * @param paidAt when it was paid; null if only refunds, a revision or a cancellation of it have come so far
 * @param bought everything that was paid, in the order's currency; null if the order has not come
 * @param takenBack what refunds and a cancellation took of it, in the order's currency; null if the order has not come
 * @param left what is left, in the order's currency; null if the order has not come
 * @param excess what refunds took beyond the order, in its currency; null if the order has not come
 * @param surplus what came back, piece by piece, that the order does not have: it takes nothing; each product once
 * @param counts what of it counts as spend, in the program's currency; while it waits, what it will count
 * @param state how it stands
 */
public record OrderStatement(
        OrderKey order,
        @Nullable Instant paidAt,
        @Nullable Money bought,
        @Nullable Money takenBack,
        @Nullable Money left,
        @Nullable Money excess,
        List<Returned> surplus,
        Money counts,
        State state) {

    /** Copies the list. */
    public OrderStatement {
        surplus = List.copyOf(surplus);
    }

    /** How an order stands. */
    public enum State implements Phrased {
        /** It counts. */
        COUNTS,
        /** It is paid, but waits for its confirmation or return window. */
        WAITING,
        /** It is cancelled. */
        CANCELLED,
        /** It has not come: only refunds, a revision or a cancellation of it have. */
        UNMATCHED,
        /** It was paid in an earlier membership, before everything was erased, and counts no longer. */
        FORMER;

        @Override
        public Phrase phrase() {
            return Phrase.of(
                    switch (this) {
                        case COUNTS -> "order-state.counts";
                        case WAITING -> "order-state.waiting";
                        case CANCELLED -> "order-state.cancelled";
                        case UNMATCHED -> "order-state.unmatched";
                        case FORMER -> "order-state.former";
                    });
        }
    }
}
