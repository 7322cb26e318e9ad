package dev.loyalty.rules.spend;

import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.Window;
import dev.loyalty.value.Countable;
import java.time.LocalDate;
import java.time.Period;
import java.util.SortedSet;
import java.util.TreeSet;

/** The days at whose start time alone changes what is held against the conditions of tiers. */
final class ChangeDays {

    /** After so many periods without a purchase nothing leaves any more. */
    private static final int PERIODS_TO_NOTHING = 3;

    private ChangeDays() {}

    /** All of them after a day, in their order. */
    static SortedSet<LocalDate> of(
            TierLadder ladder, Windows windows, MemberState state, DaySums sums, LocalDate after) {
        SortedSet<LocalDate> moments = new TreeSet<>();
        for (Period age : ladder.ages()) {
            add(moments, windows.joined().plus(age), after);
        }
        if (!ladder.policy().needsDays()) {
            return moments;
        }
        SortedSet<LocalDate> days = days(ladder, state, sums);
        if (ladder.policy().window() instanceof Window.Rolling rolling) {
            days.forEach(day -> add(moments, rolling.end(day), after));
        } else if (!days.isEmpty()) {
            LocalDate last = days.last();
            LocalDate day = after;
            // an order may be dated ahead by more than a period
            for (int i = 0; i < PERIODS_TO_NOTHING; i += day.isAfter(last) ? 1 : 0) {
                day = windows.end(day);
                moments.add(day);
            }
        }
        return moments;
    }

    /** The days on which something was measured or counted. */
    private static SortedSet<LocalDate> days(TierLadder ladder, MemberState state, DaySums sums) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < sums.size(); i++) {
            days.add(sums.day(i));
        }
        for (Countable what : ladder.counted()) {
            state.tally(what).days().forEach(day -> days.add(day.day()));
        }
        return days;
    }

    private static void add(SortedSet<LocalDate> moments, LocalDate day, LocalDate after) {
        if (day.isAfter(after)) {
            moments.add(day);
        }
    }
}
