package dev.loyalty.rules;

import dev.loyalty.ledger.DaySums;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.SortedSet;
import java.util.TreeSet;

/** The days at whose start time alone changes what is held against the conditions of tiers. */
final class Moments {

    /** After so many periods without a purchase nothing leaves any more. */
    private static final int PERIODS_TO_NOTHING = 3;

    private Moments() {}

    /** All of them after a day, in their order. */
    static SortedSet<LocalDate> of(TierLadder ladder, Windows windows, DaySums days, LocalDate after) {
        SortedSet<LocalDate> moments = new TreeSet<>();
        for (Period age : ladder.ages()) {
            add(moments, windows.joined().plus(age), after);
        }
        if (ladder.policy().window() instanceof Window.Rolling rolling) {
            for (int i = 0; i < days.size(); i++) {
                add(moments, rolling.end(days.day(i)), after);
            }
        } else if (ladder.policy().needsDays() && days.size() > 0) {
            LocalDate last = days.day(days.size() - 1);
            LocalDate day = after;
            // an order may be dated ahead by more than a period
            for (int i = 0; i < PERIODS_TO_NOTHING; i += day.isAfter(last) ? 1 : 0) {
                day = windows.end(day);
                moments.add(day);
            }
        }
        return moments;
    }

    private static void add(SortedSet<LocalDate> moments, LocalDate day, LocalDate after) {
        if (day.isAfter(after)) {
            moments.add(day);
        }
    }
}
