package dev.loyalty.rules.time;

import dev.loyalty.event.DemotionAhead;
import dev.loyalty.event.Outlook;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.journal.EntryDraft;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Warnings of moves down that time will make, each once for the day on which it is expected. */
final class Warnings {

    private Warnings() {}

    /** Warns of what is near enough. */
    static void look(EntryDraft draft, ProgramHistory programs) {
        MemberState state = draft.state();
        if (state.membership() != Membership.ACTIVE) {
            return;
        }
        LoyaltyProgram program = programs.version(state.program());
        if (!program.warnsAhead()) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        for (LadderState standing : state.ladders()) {
            int days = program.ladder(standing.ladder()).policy().warningDays();
            if (days > 0) {
                TierForecast ahead = new TierForecast(draft.recorded(), programs, standing, draft.at());
                LocalDate on = unwarned(ahead, standing);
                Outlook outlook = on == null || on.minusDays(days).isAfter(today) ? null : ahead.outlook();
                if (outlook != null) {
                    draft.add(new DemotionAhead(standing.ladder(), standing.tier(), outlook));
                }
            }
        }
    }

    /** When the next warning is due; null if none is. */
    static @Nullable Instant nextDue(MemberState state, ProgramHistory programs, Instant after) {
        LoyaltyProgram program = programs.version(state.program());
        if (!program.warnsAhead()) {
            return null;
        }
        Instant due = null;
        for (LadderState standing : state.ladders()) {
            int days = program.ladder(standing.ladder()).policy().warningDays();
            LocalDate on = days == 0 ? null : unwarned(new TierForecast(state, programs, standing, after), standing);
            if (on != null) {
                Instant warning = ZoneDays.start(program.zone(), on.minusDays(days));
                due = warning.isAfter(after) && (due == null || warning.isBefore(due)) ? warning : due;
            }
        }
        return due;
    }

    /** The day on which the tier is lost, if that is none of which the member was warned; else null. */
    private static @Nullable LocalDate unwarned(TierForecast ahead, LadderState standing) {
        LocalDate on = ahead.lostOn();
        return on == null || on.equals(standing.earned().warnedOf()) ? null : on;
    }
}
