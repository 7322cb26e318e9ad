package dev.loyalty.rules.spend;

import dev.loyalty.ledger.DaySums;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.Window;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When what leaves a rolling window changes which tier is earned or kept. The days leave in their order, and most change no rank: only
 * where one does is it worked out when that is.
 */
final class Leaving {

    private Leaving() {}

    /** The first day on which another tier is earned or kept than by what is in the window at present; null for never. */
    static @Nullable LocalDate next(
            TierLadder ladder, Window.Rolling window, DaySums days, Sums present, boolean keepsTakenBack) {
        long net = present.net();
        long takenBack = present.takenBack();
        Span earned = Span.around(ladder, net);
        Span kept = Span.around(ladder, present.keeps());
        int i = present.first();
        while (i < days.size()) {
            net -= days.net(i);
            takenBack -= keepsTakenBack ? days.takenBack(i) : 0;
            i++;
            if (earned.holds(net) && kept.holds(net + Math.max(0, takenBack))) {
                continue;
            }
            LocalDate leaves = window.end(days.day(i - 1));
            for (; i < days.size() && window.end(days.day(i)).equals(leaves); i++) {
                net -= days.net(i);
                takenBack -= keepsTakenBack ? days.takenBack(i) : 0;
            }
            if (!earned.holds(net) || !kept.holds(net + Math.max(0, takenBack))) {
                return leaves;
            }
        }
        return null;
    }

    /** The measures that earn one and the same tier. */
    private record Span(long from, long to) {

        static Span around(TierLadder ladder, long minor) {
            int rank = ladder.rankEarnedBy(minor);
            int above = rank + 1;
            return new Span(
                    rank == 0
                            ? Long.MIN_VALUE
                            : ladder.tiers().get(rank).threshold().minor(),
                    above == ladder.tiers().size()
                            ? Long.MAX_VALUE
                            : ladder.tiers().get(above).threshold().minor() - 1);
        }

        boolean holds(long minor) {
            return from <= minor && minor <= to;
        }
    }
}
