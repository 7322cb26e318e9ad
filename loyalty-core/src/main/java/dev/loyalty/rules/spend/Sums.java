package dev.loyalty.rules.spend;

import dev.loyalty.ledger.DaySums;
import java.time.LocalDate;

/**
 * What was spent in a stretch of days.
 *
 * @param from its first day
 * @param to the first day after it; {@link LocalDate#MAX} for no end
 * @param first the position of the first day that has orders
 * @param net what is left of it in minor units
 * @param takenBack what of what was taken back counts for keeping a tier
 */
record Sums(LocalDate from, LocalDate to, int first, long net, long takenBack) {

    static Sums of(DaySums days, LocalDate from, LocalDate to, boolean keepsTakenBack) {
        int first = days.position(from);
        int end = to.equals(LocalDate.MAX) ? days.size() : days.position(to);
        long net = 0;
        long takenBack = 0;
        for (int i = first; i < end; i++) {
            net += days.net(i);
        }
        for (int i = first; keepsTakenBack && i < end; i++) {
            takenBack += days.takenBack(i);
        }
        return new Sums(from, to, first, net, takenBack);
    }

    /** What counts for keeping a tier: never less than what is left. */
    long keeps() {
        return net + Math.max(0, takenBack);
    }
}
