package dev.loyalty.rules.tier;

import dev.loyalty.event.DaysPruned;
import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.spend.Windows;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** How far back what counts is kept per day: as far as a window reaches. */
public final class Days {

    private Days() {}

    /** Prunes the days that no window reaches any longer; of a frozen member, those that the end of the freeze will not ask for. */
    public static void prune(EntryDraft draft, LoyaltyProgram program) {
        prune(draft, program, draft.state().membership() == Membership.FROZEN);
    }

    /** Prunes the days that no window of a version reaches that is about to be left: those that remain do not depend on freezes. */
    public static void leave(EntryDraft draft, LoyaltyProgram program) {
        prune(draft, program, false);
    }

    private static void prune(EntryDraft draft, LoyaltyProgram program, boolean isFrozen) {
        DaySums days = draft.state().days();
        if (days == null || (days.size() == 0 && draft.state().counts().all().isEmpty())) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        LocalDate first = horizon(draft.state(), program, today, isFrozen);
        if (isBefore(days, draft.state().counts().all(), first)) {
            draft.add(new DaysPruned(first));
        }
    }

    /**
     * The day on which something still counts that was counted before; null if that day is no longer kept, so that what becomes of
     * it is in no window. What counted before days were kept counts on the day from which they are.
     *
     * @param own its own day
     * @param wasCounted whether it was counted before an entry of that number was written
     */
    public static @Nullable LocalDate of(MemberState state, LocalDate own, LongPredicate wasCounted) {
        DaySums days = state.days();
        if (days == null) {
            return own;
        }
        DaySums.Start start = days.start().orElse(null);
        if (start != null && wasCounted.test(start.entry() + 1)) {
            return start.day();
        }
        DaySums.Pruned pruned = days.pruned().orElse(null);
        boolean gone = pruned != null && own.isBefore(pruned.before()) && wasCounted.test(pruned.entry() + 1);
        return gone ? null : own;
    }

    /** The day on which something still counts that counted with a day by itself; null if that day is no longer kept. */
    public static @Nullable LocalDate still(MemberState state, LocalDate own) {
        DaySums days = state.days();
        if (days == null) {
            return own;
        }
        LocalDate start = days.start().map(DaySums.Start::day).orElse(own);
        LocalDate day = own.isBefore(start) ? start : own;
        boolean gone =
                days.pruned().filter(pruned -> own.isBefore(pruned.before())).isPresent();
        return gone ? null : day;
    }

    /** Whether a day is kept that is before one. */
    private static boolean isBefore(DaySums days, List<DayCounts> tallies, LocalDate first) {
        if (days.position(first) > 0) {
            return true;
        }
        for (DayCounts tally : tallies) {
            if (!tally.days().isEmpty() && tally.days().get(0).day().isBefore(first)) {
                return true;
            }
        }
        return false;
    }

    /** The first day that any ladder looks at, when a freeze ends also in retrospect from the start of the present period. */
    private static LocalDate horizon(MemberState state, LoyaltyProgram program, LocalDate today, boolean isFrozen) {
        LocalDate first = null;
        for (LadderState standing : state.ladders()) {
            TierQualification qualification = new TierQualification(program, state, standing);
            if (qualification.policy().needsDays()) {
                Windows windows = qualification.windows();
                boolean looksBack = isFrozen && windows.ends(today) != null;
                LocalDate its = windows.horizon(looksBack ? windows.start(today) : today);
                first = first == null || its.isBefore(first) ? its : first;
            }
        }
        return first == null ? LocalDate.MIN : first;
    }
}
