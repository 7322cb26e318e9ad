package dev.loyalty.rules;

import dev.loyalty.event.GraceStarted;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import java.time.LocalDate;

/**
 * Judges once what was left for later: by late rows of an import, by a freeze, or by the version before. What waits for a review waits
 * on, so that nothing of this hastens what would have come without it.
 */
final class Deferred {

    private final Moves moves;
    private final LocalDate today;

    Deferred(Moves moves, LocalDate today) {
        this.moves = moves;
        this.today = today;
    }

    /** Up, and down where it was left for later: as time does it, or, over a lifetime, as commands do. What waits for a review waits on. */
    void afterImport(Rung rung) {
        Measure now = rung.windows().measure(today);
        TierPolicy policy = rung.policy();
        if (isSettled(rung, now) || rests(rung, now) || policy.byRefund() == RefundDowngrade.AT_REVIEW) {
            return;
        }
        if (!policy.needsDays() && isTakenBack(rung)) {
            moves.move(rung, rung.rankKept(now), now);
        } else {
            afterTime(rung, now, true);
        }
    }

    /**
     * Begins the grace period of a tier that a version no longer earns, before the work of its first day is done.
     *
     * @param before what the version before says of it
     */
    void beginsGrace(Rung rung, Former before) {
        Measure now = rung.windows().measure(today);
        TierPolicy policy = rung.policy();
        boolean takes = policy.byTime().isReview()
                || (policy.byTime() == TimeDowngrade.AT_ONCE && policy.step() == Step.TO_EARNED);
        if (before.wasEarned() && takes && isGraceToBegin(rung) && isLostByVersion(rung, now, before)) {
            moves.startGrace(rung, now, today.plus(policy.grace()));
        }
    }

    /** Up at once; down as time would, if it does so at once, and unless it waits for a review since the version before. */
    void afterAdoption(Rung rung, Former before) {
        Measure now = rung.windows().measure(today);
        if (!isSettled(rung, now) && isLostByVersion(rung, now, before)) {
            afterTime(rung, now, true);
        }
    }

    private boolean isLostByVersion(Rung rung, Measure now, Former before) {
        boolean waits = rung.policy().byRefund() == RefundDowngrade.AT_REVIEW && !before.wasKept();
        return rung.rankKept(now) < rung.rank() && !waits && !rests(rung, now);
    }

    /**
     * What the version before says of a tier.
     *
     * @param wasEarned whether it was earned by what was measured
     * @param wasKept whether it was, or rested on the period before
     */
    record Former(boolean wasEarned, boolean wasKept) {}

    /**
     * Notes a tier that is no longer earned and waits without a grace period: before a freeze, and while it lasts, so that its end leaves
     * it alone.
     */
    void waitsWithoutGrace(Rung rung) {
        Measure now = rung.windows().measure(today);
        TierPolicy policy = rung.policy();
        boolean matters = policy.hasGrace() || (policy.byTime() == TimeDowngrade.AT_ONCE && hasPeriods(rung));
        if (matters
                && policy.byTime() != TimeDowngrade.NEVER
                && rung.earned().graceEnds() == null
                && rung.rankKept(now) < rung.rank()) {
            moves.startGrace(rung, now, GraceStarted.NONE);
        }
    }

    /**
     * Up at once; down as time would, if it does so at once. What time took during the freeze, and takes later, has its grace from now on.
     * What waited before, or was left to a review meanwhile, waits on.
     *
     * @param waited whether that was noted of the tier
     */
    void afterFreeze(Rung rung, boolean waited) {
        Measure now = rung.windows().measure(today);
        if (isSettled(rung, now) || (waited && (rung.policy().byTime().isReview() || hasPeriods(rung)))) {
            return;
        }
        boolean later = rung.policy().byTime().isReview() || isStepThatPeriodTook(rung);
        if (!waited && later && isGraceToBegin(rung)) {
            moves.startGrace(rung, now, today.plus(rung.policy().grace()));
        } else {
            afterTime(rung, now, !waited);
        }
    }

    /** Whether the tier rests on the period before, so that no command would take it, and time only with the end of this one. */
    private boolean rests(Rung rung, Measure now) {
        return hasPeriods(rung) && rung.rankKept(rung.windows().granted(now, today)) >= rung.rank();
    }

    private boolean hasPeriods(Rung rung) {
        return rung.windows().ends(today) != null;
    }

    /** Whether there is a grace period that has not begun. */
    private static boolean isGraceToBegin(Rung rung) {
        TierPolicy policy = rung.policy();
        return policy.needsDays() && policy.hasGrace() && rung.earned().graceEnds() == null;
    }

    /** Whether the tier is earned after all, or a higher one, which then is given. */
    private boolean isSettled(Rung rung, Measure now) {
        if (Moves.rises(rung, now)) {
            moves.move(rung, rung.rankEarned(now), now);
            return true;
        }
        boolean kept = rung.rankKept(now) >= rung.rank();
        if (kept) {
            moves.endGrace(rung);
        }
        return kept;
    }

    /** Whether one level is taken at a time, and the start of this period would have taken one. */
    private boolean isStepThatPeriodTook(Rung rung) {
        return rung.policy().byTime() == TimeDowngrade.AT_ONCE
                && rung.policy().step() == Step.ONE_LEVEL
                && isTakenByPeriod(rung);
    }

    /** Whether the start of this period took the tier, and nothing that was done since. */
    private boolean isTakenByPeriod(Rung rung) {
        if (rung.policy().byTime() != TimeDowngrade.AT_ONCE || !rung.policy().needsDays()) {
            return true;
        }
        LocalDate start = rung.windows().start(today);
        return rung.since().isBefore(start) && rung.rankKept(rung.windows().measure(rung.eve(start))) >= rung.rank();
    }

    /** Whether the tier would be kept had nothing been taken back. */
    private boolean isTakenBack(Rung rung) {
        return rung.rankKept(rung.windows().asIfNothingWasTakenBack().measure(today)) >= rung.rank();
    }

    /** Down as time would, if it does so at once; if {@code byTime}, with the grace that is due to what time takes. */
    private void afterTime(Rung rung, Measure now, boolean byTime) {
        TierPolicy policy = rung.policy();
        if (policy.byTime() != TimeDowngrade.AT_ONCE) {
            return;
        }
        if (!policy.needsDays()) {
            moves.move(rung, rung.rankKept(now), now);
        } else if (policy.step() == Step.TO_EARNED || (rung.earned().graceEnds() != null && rung.isLosable(today))) {
            moves.lose(rung, now, byTime);
        }
    }
}
