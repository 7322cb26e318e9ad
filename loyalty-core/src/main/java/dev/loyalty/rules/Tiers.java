package dev.loyalty.rules;

import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Event;
import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.Window;
import dev.loyalty.value.LadderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Which tier a member should have, and the change to it: by the policy alone, and, over that, what is given by hand. Two things
 * judge: a command, by what it changed, and time, on the days that the policy names.
 */
final class Tiers {

    private final Draft draft;
    private final LoyaltyProgram program;
    private final LocalDate today;
    private final Held held;

    private Tiers(Draft draft, LoyaltyProgram program) {
        this.draft = draft;
        this.program = program;
        this.today = Counting.day(program, draft.at());
        this.held = new Held(draft, program, today);
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
        tiers.eachThenHold(upOnly ? Tiers::upOnly : Tiers::afterCommand, unpinned);
    }

    /** Judges what happened while the member was frozen. */
    static void unfrozen(Draft draft, LoyaltyProgram program) {
        Tiers tiers = new Tiers(draft, program);
        tiers.eachThenHold(Tiers::afterFreeze, Set.of());
    }

    /** Judges what was left for later by late rows of an import. */
    static void catchUp(Draft draft, LoyaltyProgram program) {
        Tiers tiers = new Tiers(draft, program);
        tiers.eachThenHold(Tiers::afterImport, Set.of());
    }

    /** Judges under a version that has just taken {@code before}'s place; and does what a day does that begins with it. */
    static void adopted(Draft draft, LoyaltyProgram program, LoyaltyProgram before, boolean dayBegins) {
        Tiers tiers = new Tiers(draft, program);
        tiers.held.leaveRetired(before);
        if (dayBegins) {
            tiers.each(Tiers::review);
            tiers.each(Tiers::dayBegins);
        }
        tiers.eachThenHold(Tiers::afterAdoption, Set.of());
    }

    /** What time does at the draft's instant, after pins have ended on some ladders. A date that begins once more is not reviewed again. */
    static void pass(
            Draft draft, LoyaltyProgram program, Set<LadderId> unpinned, boolean dayBegins, boolean forTheFirstTime) {
        Tiers tiers = new Tiers(draft, program);
        if (dayBegins && forTheFirstTime) {
            tiers.each(Tiers::review);
        }
        if (dayBegins) {
            tiers.each(Tiers::dayBegins);
        }
        tiers.eachThenHold(Tiers::afterCommand, unpinned);
    }

    /** Each ladder, as the draft now has it. A frozen member stays in each tier that there still is. */
    private void each(BiConsumer<Tiers, Rung> judge) {
        if (draft.state().membership() == Membership.ACTIVE) {
            for (int i = 0; i < draft.state().ladders().size(); i++) {
                judge.accept(this, rung(i));
            }
        }
    }

    /** Each ladder, and then what is held on it. */
    private void eachThenHold(BiConsumer<Tiers, Rung> judge, Set<LadderId> unpinned) {
        if (draft.state().membership() != Membership.ACTIVE) {
            return;
        }
        for (int i = 0; i < draft.state().ladders().size(); i++) {
            judge.accept(this, rung(i));
            if (!draft.state().ladders().get(i).isAsEarned()) {
                Rung rung = rung(i);
                held.hold(rung, unpinned.contains(rung.ladder().id()) ? Code.PIN_ENDED : Code.PINNED);
            }
        }
    }

    /** The tier held stands still, but what is taken back meanwhile takes the one by the policy alone, which runs on underneath. */
    private void whileFrozen() {
        if (draft.state().membership() == Membership.FROZEN) {
            for (int i = 0; i < draft.state().ladders().size(); i++) {
                takenWhileFrozen(rung(i));
            }
        }
    }

    private void takenWhileFrozen(Rung rung) {
        Measure granted = rung.windows().granted(today);
        if (rung.policy().byRefund() == RefundDowngrade.AT_ONCE
                && rung.rankKept(granted) < rung.rank()
                && wasKept(rung)
                && wasTakenBack(rung)) {
            TierReason reason = rung.lost(Code.BELOW_THRESHOLD, granted, rung.rank());
            Tier tier = rung.ladder().tiers().get(rung.rankKept(granted));
            draft.add(new TierEarned(rung.standing().ladder(), rung.earned().tier(), tier.id(), reason));
        }
    }

    /** Whether it was something taken back, and no edit, with which the tier ceased to be earned in this draft. */
    private boolean wasTakenBack(Rung rung) {
        MemberState then = draft.before();
        Event cause = null;
        for (Event event : draft.events()) {
            cause = event instanceof OrderTallied ? cause : event;
            then = Evolve.event(then, event, then.version() + 1, draft.at());
            if (rung.rankKept(new Windows(rung.ladder(), then, program.zone()).granted(today)) < rung.rank()) {
                return cause instanceof OrderRefunded
                        || cause instanceof OrderCancelled
                        || cause instanceof CreditNoteIssued
                        || cause instanceof ActivityVoided;
            }
        }
        return false;
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
        if (rises(rung, now)) {
            move(rung, rung.rankEarned(now), now);
            return;
        }
        Measure closed = rung.closedPeriod(today);
        if (closed != null && rung.rankEarned(closed) > Math.max(rank, rankOfClosedPeriodBefore(rung))) {
            move(rung, rung.rankEarned(closed), closed);
            return;
        }
        Measure granted = rung.windows().granted(now, today);
        if (rung.rankKept(granted) < rank) {
            boolean atOnce = rung.policy().byRefund() != RefundDowngrade.AT_REVIEW;
            if (atOnce && !upOnly && wasKept(rung)) {
                move(rung, rung.rankKept(granted), granted);
            }
        } else if (rung.rankKept(now) >= rank) {
            endGrace(rung);
        }
    }

    /** What the closed period earned before the draft's first event: only what comes late for it lifts at once. */
    private int rankOfClosedPeriodBefore(Rung rung) {
        Windows before = new Windows(rung.ladder(), draft.before(), program.zone());
        return draft.before().joinedAt() == null ? 0 : rung.rankEarned(before.closedPeriod(today));
    }

    /** Whether the tier was still earned before the draft's first event. */
    private boolean wasKept(Rung rung) {
        Optional<LadderState> before = draft.before().ladder(rung.standing().ladder());
        return before.isPresent()
                && rung.rankKept(new Windows(rung.ladder(), draft.before(), program.zone()).granted(today))
                        >= rung.rank();
    }

    /** Up, and down where it was left for later: as time does it, or, over a lifetime, as commands do. What waits for a review waits on. */
    private void afterImport(Rung rung) {
        Measure now = rung.windows().measure(today);
        TierPolicy policy = rung.policy();
        if (isSettled(rung, now) || policy.byRefund() == RefundDowngrade.AT_REVIEW) {
            return;
        }
        if (!policy.needsDays() && isTakenBack(rung)) {
            move(rung, rung.rankKept(now), now);
        } else {
            afterTime(rung, now);
        }
    }

    /** Up at once; down as time would, if it does so at once. */
    private void afterAdoption(Rung rung) {
        Measure now = rung.windows().measure(today);
        if (!isSettled(rung, now) && !waitsForReview(rung)) {
            afterTime(rung, now);
        }
    }

    /** The same; and what time takes later has its grace from now on. */
    private void afterFreeze(Rung rung) {
        Measure now = rung.windows().measure(today);
        TierPolicy policy = rung.policy();
        if (isSettled(rung, now) || waitsForReview(rung)) {
            return;
        }
        if (policy.byTime().isReview()
                && policy.needsDays()
                && policy.hasGrace()
                && rung.earned().graceEnds() == null) {
            startGrace(rung, now, today.plus(policy.grace()));
        } else {
            afterTime(rung, now);
        }
    }

    /** Whether the tier is earned after all, or a higher one, which then is given. */
    private boolean isSettled(Rung rung, Measure now) {
        if (rises(rung, now)) {
            move(rung, rung.rankEarned(now), now);
            return true;
        }
        boolean kept = rung.rankKept(now) >= rung.rank();
        if (kept) {
            endGrace(rung);
        }
        return kept;
    }

    /** Whether the tier is only lost by what was taken back, and that is left to the next review. */
    private boolean waitsForReview(Rung rung) {
        return rung.policy().byRefund() == RefundDowngrade.AT_REVIEW && isTakenBack(rung);
    }

    /** Whether the tier would be kept had nothing been taken back. */
    private boolean isTakenBack(Rung rung) {
        return rung.rankKept(rung.windows().asIfNothingWasTakenBack().measure(today)) >= rung.rank();
    }

    /** Down as time would, if it does so at once. */
    private void afterTime(Rung rung, Measure now) {
        TierPolicy policy = rung.policy();
        if (policy.byTime() != TimeDowngrade.AT_ONCE) {
            return;
        }
        if (!policy.needsDays()) {
            move(rung, rung.rankKept(now), now);
        } else if (policy.step() == Step.TO_EARNED
                || rung.isLosable(today) && rung.earned().graceEnds() != null) {
            lose(rung, now, true);
        }
    }

    /** What a review does at the start of a day: it looks at the day before, and leaves alone what that very start undoes. */
    private void review(Rung rung) {
        boolean up = rung.reviewsUpgrade(today);
        boolean down = rung.reviewsDowngrade(today);
        if (!up && !down) {
            return;
        }
        int rank = rung.rank();
        if (up) {
            Measure earning = rung.seenByUpgrade(today);
            if (rung.rankEarned(earning) > rank) {
                move(rung, rung.rankEarned(earning), earning);
                return;
            }
        }
        Measure keeping = rung.windows().measureOfEve(today);
        Measure now = rung.windows().measure(today);
        if (rung.policy().upgrade() == Upgrade.AT_ONCE && rung.rankEarned(now) > rung.rankKept(keeping)) {
            keeping = now;
        }
        if (down && rung.rankKept(keeping) < rank && rung.isLosable(today)) {
            move(rung, lower(rung, keeping), keeping);
        }
    }

    /** What a new day takes, or, where something taken back leaves the window, gives. */
    private void dayBegins(Rung rung) {
        Measure now = rung.windows().measure(today);
        TierPolicy policy = rung.policy();
        if (rung.rankKept(now) >= rung.rank() || policy.byTime() == TimeDowngrade.NEVER || !policy.needsDays()) {
            return;
        }
        Measure yesterday = rung.windows().measure(rung.eve(today));
        boolean justLost = rung.rankKept(yesterday) >= rung.rank();
        if (policy.byTime() == TimeDowngrade.AT_ONCE) {
            // of a period that has begun before, only what was put off then is still to be lost
            if (policy.window() instanceof Window.Rolling
                    || rung.earned().graceEnds() != null
                    || rung.windows().isPeriodStart(today)) {
                lose(rung, now, justLost);
            }
        } else if (policy.hasGrace() && justLost && rung.earned().graceEnds() == null) {
            startGrace(rung, now, today.plus(policy.grace()));
        }
    }

    /** Loses the tier, unless a grace period, which is only due to what time takes, or a minimum stay puts that off. */
    private void lose(Rung rung, Measure now, boolean byTime) {
        boolean begins = rung.earned().graceEnds() == null;
        if (begins && byTime && rung.policy().hasGrace()) {
            startGrace(rung, now, today.plus(rung.policy().grace()));
        } else if (rung.isLosable(today)) {
            move(rung, lower(rung, now), now);
        } else if (begins && !(rung.policy().window() instanceof Window.Rolling)) {
            startGrace(rung, now, rung.stayEnds());
        }
    }

    private static int lower(Rung rung, Measure measure) {
        return rung.policy().step() == Step.ONE_LEVEL ? rung.ladder().below(rung.rank()) : rung.rankKept(measure);
    }

    private static boolean rises(Rung rung, Measure measure) {
        return rung.policy().upgrade() == Upgrade.AT_ONCE && rung.rankEarned(measure) > rung.rank();
    }

    private void startGrace(Rung rung, Measure now, LocalDate ends) {
        TierReason reason = rung.lost(Code.BELOW_THRESHOLD, now, rung.rank());
        draft.add(new GraceStarted(rung.standing().ladder(), rung.earned().tier(), ends, reason));
    }

    private void endGrace(Rung rung) {
        if (rung.earned().graceEnds() != null) {
            draft.add(new GraceEnded(rung.standing().ladder(), rung.earned().tier()));
        }
    }

    /** Changes the tier by the policy alone; without a pin that is the tier held. */
    private void move(Rung rung, int to, Measure measure) {
        boolean up = to > rung.rank();
        Tier tier = rung.ladder().tiers().get(to);
        TierReason reason = up
                ? rung.reached(Code.THRESHOLD_REACHED, measure, to)
                : rung.lost(Code.BELOW_THRESHOLD, measure, rung.rank());
        LadderState standing = rung.standing();
        if (standing.pin() == null && standing.tier().equals(rung.earned().tier())) {
            draft.add(new TierChanged(standing.ladder(), standing.tier(), tier.id(), up, reason));
        } else {
            draft.add(new TierEarned(standing.ladder(), rung.earned().tier(), tier.id(), reason));
        }
    }
}
