package dev.loyalty.rules.tier;

import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.EarnedTier;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.rules.spend.Windows;
import dev.loyalty.value.LadderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which tier a member should have, and the change to it: by the policy alone, and, over that, what is given by hand. Two things
 * judge: a command, by what it changed, and time, on the days that the policy names.
 */
public final class Tiers {

    private final EntryDraft draft;
    private final LoyaltyProgram program;
    private final LocalDate today;
    private final EffectiveTier held;
    private final Moves moves;
    private final DayStarts starts;
    private final Deferred deferred;

    private Tiers(EntryDraft draft, LoyaltyProgram program) {
        this.draft = draft;
        this.program = program;
        this.today = Counting.day(program, draft.at());
        this.held = new EffectiveTier(draft, today);
        this.moves = new Moves(draft, today);
        this.starts = new DayStarts(moves, today);
        this.deferred = new Deferred(moves, today);
    }

    /** After what a command says. If {@code upOnly}, leaves for later what would move down. */
    public static void judge(EntryDraft draft, LoyaltyProgram program, boolean upOnly) {
        if (!staysForGood(draft, program)) {
            unpinned(draft, program, Set.of(), upOnly);
        }
    }

    /** Whether a lifetime's spend earns just what is held on every ladder: so it is with nearly every order. */
    private static boolean staysForGood(EntryDraft draft, LoyaltyProgram program) {
        List<LadderState> ladders = draft.state().ladders();
        for (int i = 0; i < ladders.size(); i++) {
            if (!staysForGood(ladders.get(i), draft, program)) {
                return false;
            }
        }
        return true;
    }

    private static boolean staysForGood(LadderState standing, EntryDraft draft, LoyaltyProgram program) {
        TierLadder ladder = program.ladder(standing.ladder());
        EarnedTier apart = standing.apart();
        return !ladder.isTimed()
                && !ladder.isConditional()
                && standing.isAsEarned()
                && (apart == null || !apart.isLeftToImport())
                && ladder.rankEarnedBy(Windows.ofLifetime(draft.state()).minor()) == ladder.rank(standing.tier());
    }

    /** After a pin was taken back. */
    public static void unpinned(EntryDraft draft, LoyaltyProgram program, Set<LadderId> unpinned, boolean upOnly) {
        Tiers tiers = new Tiers(draft, program);
        tiers.whileFrozen();
        tiers.eachThenHold(upOnly ? tiers::upOnly : tiers::afterCommand, unpinned);
    }

    /** Notes what waits without a grace period when a freeze begins. */
    public static void beforeFreeze(EntryDraft draft, LoyaltyProgram program) {
        Tiers tiers = new Tiers(draft, program);
        tiers.each(tiers.deferred::waitsWithoutGrace);
    }

    /** Judges what happened while the member was frozen. */
    public static void unfrozen(EntryDraft draft, LoyaltyProgram program) {
        Tiers tiers = new Tiers(draft, program);
        tiers.eachThenHold(
                qualification -> tiers.deferred.afterFreeze(qualification, tiers.waitedBefore(qualification)),
                Set.of());
    }

    /** Judges what was left for later by late rows of an import. */
    public static void catchUp(EntryDraft draft, LoyaltyProgram program) {
        Tiers tiers = new Tiers(draft, program);
        tiers.eachThenHold(tiers.deferred::afterImport, Set.of());
    }

    /** Judges under a version that has just taken {@code before}'s place; and does what a day does that begins with it. */
    public static void adopted(EntryDraft draft, LoyaltyProgram program, LoyaltyProgram before, boolean dayBegins) {
        Tiers tiers = new Tiers(draft, program);
        RetiredTiers retired = new RetiredTiers(draft, program, before, tiers.today);
        retired.leave();
        tiers.staysOn(before);
        tiers.each(qualification -> tiers.deferred.beginsGrace(qualification, tiers.former(qualification, before)));
        if (dayBegins) {
            tiers.each(tiers.starts::review);
            tiers.each(tiers.starts::begins);
            tiers.each(tiers::liftedByLate);
        }
        tiers.eachThenHold(
                qualification -> tiers.deferred.afterAdoption(qualification, tiers.former(qualification, before)),
                Set.of());
        retired.tellAsOne();
    }

    /** What time does at the draft's instant, after pins have ended on some ladders. A date that begins once more is not reviewed again. */
    public static void pass(
            EntryDraft draft,
            LoyaltyProgram program,
            Set<LadderId> unpinned,
            boolean dayBegins,
            boolean forTheFirstTime) {
        Tiers tiers = new Tiers(draft, program);
        if (dayBegins && forTheFirstTime) {
            tiers.each(tiers.starts::review);
        }
        if (dayBegins) {
            tiers.each(tiers.starts::begins);
        }
        tiers.eachThenHold(tiers::afterCommand, unpinned);
    }

    /** Each ladder, as the draft now has it. A frozen member stays in each tier that there still is. */
    private void each(Consumer<TierQualification> judge) {
        if (draft.state().membership() == Membership.ACTIVE) {
            for (int i = 0; i < draft.state().ladders().size(); i++) {
                judge.accept(qualification(i));
            }
        }
    }

    /** Each ladder, and then what is held on it. */
    private void eachThenHold(Consumer<TierQualification> judge, Set<LadderId> unpinned) {
        if (draft.state().membership() != Membership.ACTIVE) {
            return;
        }
        for (int i = 0; i < draft.state().ladders().size(); i++) {
            judge.accept(qualification(i));
            if (!draft.state().ladders().get(i).isAsEarned()) {
                TierQualification qualification = qualification(i);
                held.hold(
                        qualification, unpinned.contains(qualification.ladder().id()) ? Code.PIN_ENDED : Code.PINNED);
            }
        }
    }

    /** The tier held stands still, but what is taken back meanwhile takes the one by the policy alone, which runs on underneath. */
    private void whileFrozen() {
        if (draft.state().membership() == Membership.FROZEN) {
            WhileFrozen frozen = new WhileFrozen(draft, program, moves, deferred, today);
            for (int i = 0; i < draft.state().ladders().size(); i++) {
                frozen.judge(qualification(i));
            }
        }
    }

    /** A minimum stay that puts a loss off goes on under a version that has none or a shorter one, also while the member is frozen. */
    private void staysOn(LoyaltyProgram before) {
        for (int i = 0; i < draft.state().ladders().size(); i++) {
            TierQualification qualification = qualification(i);
            LadderState then = draft.before()
                    .ladder(qualification.standing().ladder())
                    .filter(standing -> qualification.earned().equals(standing.earned()))
                    .orElse(null);
            if (then != null) {
                deferred.staysOn(qualification, new TierQualification(before, draft.before(), then));
            }
        }
    }

    private TierQualification qualification(int ladder) {
        return new TierQualification(
                program, draft.state(), draft.state().ladders().get(ladder));
    }

    private void upOnly(TierQualification qualification) {
        afterCommand(qualification, true);
    }

    private void afterCommand(TierQualification qualification) {
        afterCommand(qualification, false);
    }

    /** Up at once, and down at once if it was the command that took the tier. */
    private void afterCommand(TierQualification qualification, boolean upOnly) {
        Measure now = qualification.windows().measure(today);
        int rank = qualification.rank();
        if (Moves.rises(qualification, now)) {
            moves.move(qualification, qualification.rankEarned(now), now);
            return;
        }
        if (liftedByLate(qualification)) {
            return;
        }
        Measure granted = qualification.windows().granted(now, today);
        if (qualification.rankKept(granted) < rank) {
            if (qualification.policy().byRefund() != RefundDowngrade.AT_REVIEW && wasKept(qualification)) {
                takes(qualification, granted, now, upOnly);
            }
        } else if (qualification.rankKept(now) >= rank) {
            moves.endGrace(qualification);
        }
    }

    /** Lifts at once who earns more by what comes late for a closed period; tells whether it did. */
    private boolean liftedByLate(TierQualification qualification) {
        Measure closed = qualification.closedPeriod(today);
        if (closed == null
                || qualification.rankEarned(closed)
                        <= Math.max(qualification.rank(), rankOfClosedPeriodBefore(qualification))) {
            return false;
        }
        moves.move(qualification, qualification.rankEarned(closed), closed);
        return true;
    }

    private void takes(TierQualification qualification, Measure granted, Measure now, boolean upOnly) {
        if (upOnly) {
            deferred.leftToImport(qualification, now);
        } else {
            moves.takeBack(qualification, granted, now);
        }
    }

    /** What the closed period earned before the draft's first event: only what comes late for it lifts at once. */
    private int rankOfClosedPeriodBefore(TierQualification qualification) {
        Windows before = new Windows(qualification.ladder(), draft.before(), program.zone());
        return draft.before().joinedAt() == null ? 0 : qualification.rankEarned(before.closedPeriod(today));
    }

    /** Whether the tier was no longer earned when the freeze began that ends in this draft, and had no grace. */
    private boolean waitedBefore(TierQualification qualification) {
        return draft.before()
                .ladder(qualification.standing().ladder())
                .filter(standing -> standing.earned().waitsWithoutGrace())
                .isPresent();
    }

    /** Whether the tier was still earned under the version before, which may know nothing of it. */
    private Deferred.Former former(TierQualification qualification, LoyaltyProgram before) {
        TierLadder ladder = before.findLadder(qualification.ladder().id()).orElse(null);
        int rank = ladder == null ? -1 : ladder.rank(qualification.earned().tier());
        if (ladder == null || rank < 0 || draft.before().joinedAt() == null) {
            return new Deferred.Former(true, true);
        }
        LocalDate then = Counting.day(before, draft.at());
        Windows windows = new Windows(ladder, draft.before(), before.zone());
        Measure measure = windows.measure(then);
        return new Deferred.Former(
                measure.rankKept(ladder) >= rank, windows.granted(measure, then).rankKept(ladder) >= rank);
    }

    /** Whether the tier was still earned before the draft's first event. */
    private boolean wasKept(TierQualification qualification) {
        Optional<LadderState> before =
                draft.before().ladder(qualification.standing().ladder());
        if (before.isEmpty()) {
            return false;
        }
        Windows then = new Windows(qualification.ladder(), draft.before(), program.zone());
        return qualification.rankKept(then.grantedBefore(today, qualification.windows())) >= qualification.rank();
    }
}
