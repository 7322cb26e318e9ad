package dev.loyalty.rules;

import dev.loyalty.event.DaysForgotten;
import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.LadderState;
import dev.loyalty.program.LoyaltyProgram;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How far back what counts is told apart by days: as far as a window reaches. */
final class Days {

    private Days() {}

    /** Forgets the days that no window reaches any longer. */
    static void forget(Draft draft, LoyaltyProgram program) {
        DaySums days = draft.state().days();
        if (days == null || (days.size() == 0 && draft.state().tallies().isEmpty())) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        LocalDate first = draft.state().ladders().stream()
                .map(standing -> horizon(draft, program, standing, today))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        if (isBefore(days, draft.state().tallies(), first)) {
            draft.add(new DaysForgotten(first));
        }
    }

    /** Whether a day is told apart that is before one. */
    private static boolean isBefore(DaySums days, List<DayCounts> tallies, LocalDate first) {
        if (days.size() > 0 && days.day(0).isBefore(first)) {
            return true;
        }
        for (DayCounts tally : tallies) {
            if (!tally.days().isEmpty() && tally.days().get(0).day().isBefore(first)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<LocalDate> horizon(
            Draft draft, LoyaltyProgram program, LadderState standing, LocalDate today) {
        Rung rung = new Rung(program, draft.state(), standing);
        return rung.policy().needsDays() ? Optional.of(rung.windows().horizon(today)) : Optional.empty();
    }
}
