package dev.loyalty.rules;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Whether a day begins, for the first time: a version that moves the zone to the west lets the same date begin once more. */
final class NewDay {

    private NewDay() {}

    static boolean beginsAt(Instant at, LoyaltyProgram program, ProgramHistory programs) {
        LocalDate today = Counting.day(program, at);
        return ZoneDays.start(program.zone(), today).equals(at) && !hadBegun(today, program, programs);
    }

    /** Whether a day had begun, in the zone of the version before, when this one came into force. */
    private static boolean hadBegun(LocalDate day, LoyaltyProgram program, ProgramHistory programs) {
        List<Version> versions = programs.versions();
        for (int i = versions.size() - 1; i > 0; i--) {
            if (versions.get(i).number() == program.version()) {
                Instant eve = versions.get(i).from().minus(1, ChronoUnit.MICROS);
                LoyaltyProgram before = programs.inForceAt(eve);
                return !before.zone().equals(program.zone())
                        && !Counting.day(before, eve).isBefore(day);
            }
        }
        return false;
    }
}
