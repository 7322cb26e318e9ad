package dev.loyalty.rules.spend;

import dev.loyalty.program.TierLadder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The first day on which another tier is earned or kept than on one before. */
final class NextChange {

    /** After so many periods without a purchase nothing changes any more. */
    private static final int PERIODS_TO_NOTHING = 3;

    private final TierLadder ladder;
    private final Windows windows;
    private final Measure present;

    NextChange(TierLadder ladder, Windows windows, Measure present) {
        this.ladder = ladder;
        this.windows = windows;
        this.present = present;
    }

    /** The first such day among some; null for none. */
    @Nullable
    LocalDate among(Iterable<LocalDate> days) {
        for (LocalDate day : days) {
            if (changesOn(day)) {
                return day;
            }
        }
        return null;
    }

    /** The first such start of a period after a day, where an order is dated as late as {@code last}: maybe ahead by more than a period. */
    @Nullable
    LocalDate atPeriodAfter(LocalDate after, LocalDate last) {
        LocalDate day = after;
        for (int i = 0; i < PERIODS_TO_NOTHING; i += day.isAfter(last) ? 1 : 0) {
            day = windows.end(day);
            if (changesOn(day)) {
                return day;
            }
        }
        return null;
    }

    private boolean changesOn(LocalDate day) {
        Measure then = windows.measure(day);
        return then.rankEarned(ladder) != present.rankEarned(ladder)
                || then.rankKept(ladder) != present.rankKept(ladder);
    }
}
