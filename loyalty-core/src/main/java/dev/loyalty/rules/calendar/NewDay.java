package dev.loyalty.rules.calendar;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Whether a day begins for the first time. A version that moves the zone to the west lets a date begin once more, and one that moves it
 * to the east begins in the middle of one.
 */
public final class NewDay {

    private NewDay() {}

    /** Whether no instant before one was in its day, or in a later one, by the version that was then in force. */
    public static boolean beginsAt(Instant at, LoyaltyProgram program, ProgramHistory programs) {
        LocalDate day = Counting.day(program, at);
        Instant end = at;
        List<Version> versions = programs.versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            boolean first = i == 0;
            if (first || version.from().isBefore(end)) {
                if (!Counting.day(version.program(), end.minus(1, ChronoUnit.MICROS))
                        .isBefore(day)) {
                    return false;
                }
                end = first ? end : version.from();
            }
        }
        return true;
    }
}
