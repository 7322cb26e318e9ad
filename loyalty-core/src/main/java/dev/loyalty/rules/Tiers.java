package dev.loyalty.rules;

import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
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
final class Tiers {

    private final Draft draft;
    private final LoyaltyProgram program;
    private final LocalDate today;
    private final Held held;
    private final Moves moves;
    private final DayStarts starts;
    private final Deferred deferred;

    private Tiers(Draft draft, LoyaltyProgram program) {
        this.draft = draft;
        this.program = program;
        this.today = Counting.day(program, draft.at());
        this.held = new Held(draft, program, today);
        this.moves = new Moves(draft, today);
        this.starts = new DayStarts(moves, today);
        this.deferred = new Deferred(moves, today);
    }

    /** After what a command says. If {@code upOnly}, leaves for later what would move down. */
    static void judge(Draft draft, LoyaltyProgram program, boolean upOnly) {
        if (!staysForGood(draft, program)) {
            unpinned(draft, program, Set.of(), upOnly);
        }
    }

    /** Whether a lifetime's spend earns just what is held on every ladder: so it is with nearly every order. */
    private static boolean staysForGood(Draft draft, LoyaltyProgram program) {
        List<LadderState> ladders = draft.state().ladders();
        for (int i = 0; i < ladders.size(); i++) {
            if (!staysForGood(ladders.get(i), draft, program)) {
                return false;
            }
        }
        return true;
    }

    private static boolean staysForGood(LadderState standing, Draft draft, LoyaltyProgram program) {
        TierLadder ladder = program.ladder(standing.ladder());
        return !ladder.isTimed()
                && !ladder.isConditional()
                && standing.isAsEarned()
                && ladder.rankEarnedBy(draft.state().spend().net().minor()) == ladder.rank(standing.tier());
    }

    /** After a pin was taken back. */
    static void unpinned(Draft draft, LoyaltyProgram program, Set<LadderId> unpinned, boolean upOnly) {
        Tiers tiers = new Tiers(draft, program);
        tiers.whileFrozen();
        tiers.eachThenHold(upOnly ? tiers::upOnly : tiers::afterCommand, unpinned);
    }

    /** Notes what waits without a grace period when a freeze begins. */
    static void beforeFreeze(Draft draft, LoyaltyProgram program) {
        Tiers tiers = new Tiers(draft, program);
        tiers.each(tiers.deferred::waitsWithoutGrace);
    }

    /** Judges what happened while the member was frozen. */
    static void unfrozen(Draft draft, LoyaltyProgram program) {
        Tiers tiers = new Tiers(draft, program);
        tiers.eachThenHold(rung -> tiers.deferred.afterFreeze(rung, tiers.waitedBefore(rung)), Set.of());
    }

    /** Judges what was left for later by late rows of an import. */
    static void catchUp(Draft draft, LoyaltyProgram program) {
        Tiers tiers = new Tiers(draft, program);
        tiers.eachThenHold(tiers.deferred::afterImport, Set.of());
    }

    /** Judges under a version that has just taken {@code before}'s place; and does what a day does that begins with it. */
    static void adopted(Draft draft, LoyaltyProgram program, LoyaltyProgram before, boolean dayBegins) {
        Tiers tiers = new Tiers(draft, program);
        tiers.held.leaveRetired(before);
        tiers.each(rung -> tiers.deferred.beginsGrace(rung, tiers.former(rung, before)));
        if (dayBegins) {
            tiers.each(tiers.starts::review);
            tiers.each(tiers.starts::begins);
        }
        tiers.eachThenHold(rung -> tiers.deferred.afterAdoption(rung, tiers.former(rung, before)), Set.of());
    }

    /** What time does at the draft's instant, after pins have ended on some ladders. A date that begins once more is not reviewed again. */
    static void pass(
            Draft draft, LoyaltyProgram program, Set<LadderId> unpinned, boolean dayBegins, boolean forTheFirstTime) {
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
    private void each(Consumer<Rung> judge) {
        if (draft.state().membership() == Membership.ACTIVE) {
            for (int i = 0; i < draft.state().ladders().size(); i++) {
                judge.accept(rung(i));
            }
        }
    }

    /** Each ladder, and then what is held on it. */
    private void eachThenHold(Consumer<Rung> judge, Set<LadderId> unpinned) {
        if (draft.state().membership() != Membership.ACTIVE) {
            return;
        }
        for (int i = 0; i < draft.state().ladders().size(); i++) {
            judge.accept(rung(i));
            if (!draft.state().ladders().get(i).isAsEarned()) {
                Rung rung = rung(i);
                held.hold(rung, unpinned.contains(rung.ladder().id()) ? Code.PIN_ENDED : Code.PINNED);
            }
        }
    }

    /** The tier held stands still, but what is taken back meanwhile takes the one by the policy alone, which runs on underneath. */
    private void whileFrozen() {
        if (draft.state().membership() == Membership.FROZEN) {
            WhileFrozen frozen = new WhileFrozen(draft, program, moves, deferred, today);
            for (int i = 0; i < draft.state().ladders().size(); i++) {
                frozen.judge(rung(i));
            }
        }
    }

    private Rung rung(int ladder) {
        return new Rung(program, draft.state(), draft.state().ladders().get(ladder));
    }

    private void upOnly(Rung rung) {
        afterCommand(rung, true);
    }

    private void afterCommand(Rung rung) {
        afterCommand(rung, false);
    }

    /** Up at once, and down at once if it was the command that took the tier. */
    private void afterCommand(Rung rung, boolean upOnly) {
        Measure now = rung.windows().measure(today);
        int rank = rung.rank();
        if (Moves.rises(rung, now)) {
            moves.move(rung, rung.rankEarned(now), now);
            return;
        }
        Measure closed = rung.closedPeriod(today);
        if (closed != null && rung.rankEarned(closed) > Math.max(rank, rankOfClosedPeriodBefore(rung))) {
            moves.move(rung, rung.rankEarned(closed), closed);
            return;
        }
        Measure granted = rung.windows().granted(now, today);
        if (rung.rankKept(granted) < rank) {
            boolean atOnce = rung.policy().byRefund() != RefundDowngrade.AT_REVIEW;
            if (atOnce && !upOnly && wasKept(rung)) {
                moves.takeBack(rung, granted, now);
            }
        } else if (rung.rankKept(now) >= rank) {
            moves.endGrace(rung);
        }
    }

    /** What the closed period earned before the draft's first event: only what comes late for it lifts at once. */
    private int rankOfClosedPeriodBefore(Rung rung) {
        Windows before = new Windows(rung.ladder(), draft.before(), program.zone());
        return draft.before().joinedAt() == null ? 0 : rung.rankEarned(before.closedPeriod(today));
    }

    /** Whether the tier was no longer earned when the freeze began that ends in this draft, and had no grace. */
    private boolean waitedBefore(Rung rung) {
        return draft.before()
                .ladder(rung.standing().ladder())
                .filter(standing -> standing.earned().waitsWithoutGrace())
                .isPresent();
    }

    /** Whether the tier was still earned under the version before, which may know nothing of it. */
    private Deferred.Former former(Rung rung, LoyaltyProgram before) {
        TierLadder ladder = before.findLadder(rung.ladder().id()).orElse(null);
        int rank = ladder == null ? -1 : ladder.rank(rung.earned().tier());
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
    private boolean wasKept(Rung rung) {
        Optional<LadderState> before = draft.before().ladder(rung.standing().ladder());
        if (before.isEmpty()) {
            return false;
        }
        Windows then = new Windows(rung.ladder(), draft.before(), program.zone());
        return rung.rankKept(then.grantedBefore(today, rung.windows())) >= rung.rank();
    }
}
