package dev.loyalty.rules.spend;

import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.ledger.Tallied;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.WaitingOrder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.journal.EntryDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Orders that wait, and count from an instant on. */
public final class ComingToCount {

    private ComingToCount() {}

    /**
     * Lets them count.
     *
     * @param draft where it is noted
     * @param program the version in force at that instant
     * @param due the instant; who would have counted before does, too
     */
    public static void note(EntryDraft draft, LoyaltyProgram program, Instant due) {
        List<OrderCounted> counted = new ArrayList<>();
        for (WaitingOrder waiting : draft.state().waiting()) {
            if (isDue(waiting, due)) {
                counted.add(new OrderCounted(waiting.order(), waiting.day(), waiting.counted()));
            }
        }
        draft.addAll(counted);
        for (OrderCounted order : counted) {
            if (program.countsOrders() && order.counted().isPositive()) {
                draft.add(new OrderTallied(order.order(), order.day(), Tallied.NOT, Tallied.COUNTS));
            }
        }
    }

    /** The state in which they count, before anything else follows. */
    public static MemberState by(MemberState state, LoyaltyProgram program, Instant due) {
        if (state.waiting().stream().noneMatch(waiting -> isDue(waiting, due))) {
            return state;
        }
        EntryDraft draft = new EntryDraft(state, due);
        note(draft, program, due);
        return draft.state();
    }

    private static boolean isDue(WaitingOrder waiting, Instant due) {
        Instant until = waiting.until();
        return until != null && !until.isAfter(due);
    }
}
