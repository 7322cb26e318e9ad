package dev.loyalty.rules;

import dev.loyalty.event.DaysForgotten;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.LadderState;
import dev.loyalty.program.LoyaltyProgram;
import java.time.LocalDate;
import java.util.Optional;

/** How far back what counts is told apart by days: as far as a window reaches. */
final class Days {

    private Days() {}

    /** Forgets the days that no window reaches any longer. */
    static void forget(Draft draft, LoyaltyProgram program) {
        DaySums days = draft.state().days();
        if (days == null || days.size() == 0) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        LocalDate first = draft.state().ladders().stream()
                .map(standing -> horizon(draft, program, standing, today))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        if (days.day(0).isBefore(first)) {
            draft.add(new DaysForgotten(first));
        }
    }

    private static Optional<LocalDate> horizon(
            Draft draft, LoyaltyProgram program, LadderState standing, LocalDate today) {
        Rung rung = new Rung(program, draft.state(), standing);
        return rung.policy().needsDays() ? Optional.of(rung.windows().horizon(today)) : Optional.empty();
    }
}
