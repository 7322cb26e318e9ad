package dev.loyalty.rules.tier;

import dev.loyalty.event.GraceStarted;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.rules.spend.Measure;
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

    /** Notes a tier that a late row has taken over a lifetime, where only commands take at once, so that the end of the import takes it. */
    void leftToImport(TierQualification qualification, Measure now) {
        if (!qualification.policy().needsDays()) {
            moves.startGrace(qualification, now, GraceStarted.THROUGH_IMPORT);
        }
    }

    /** Up, and down where it was left for later: as time does it, or, over a lifetime, as commands do. What waits for a review waits on. */
    void afterImport(TierQualification qualification) {
        Measure now = qualification.windows().measure(today);
        TierPolicy policy = qualification.policy();
        if (isSettled(qualification, now)
                || rests(qualification, now)
                || policy.byRefund() == RefundDowngrade.AT_REVIEW) {
            return;
        }
        if (!policy.needsDays() && qualification.earned().isLeftToImport()) {
            moves.move(qualification, qualification.rankKept(now), now);
        } else {
            afterTime(qualification, now, true);
        }
    }

    /**
     * Begins the grace period of a tier that a version no longer earns, before the work of its first day is done.
     *
     * @param before what the version before says of it
     */
    void beginsGrace(TierQualification qualification, Former before) {
        Measure now = qualification.windows().measure(today);
        TierPolicy policy = qualification.policy();
        boolean takes = policy.byTime().isReview()
                || (policy.byTime() == TimeDowngrade.AT_ONCE && policy.step() == Step.TO_EARNED);
        if (before.wasEarned()
                && takes
                && isGraceToBegin(qualification)
                && isLostByVersion(qualification, now, before)) {
            moves.startGrace(qualification, now, today.plus(policy.grace()));
        }
    }

    /** Lets a minimum stay go on that outlasts the grace period and puts off what the start of a period took, as it was before a version. */
    void staysOn(TierQualification qualification, TierQualification before) {
        boolean putsOff =
                before.earned().isPutOff() && before.policy().byTime() == TimeDowngrade.AT_ONCE && hasPeriods(before);
        Measure now = qualification.windows().measure(today);
        if (putsOff
                && qualification.policy().needsDays()
                && qualification.rankKept(now) < qualification.rank()
                && before.stayEnds().isAfter(qualification.firstLoss())) {
            moves.startGrace(qualification, now, before.stayEnds());
        }
    }

    /** Up at once; down as time would, if it does so at once, and unless it waits for a review since the version before. */
    void afterAdoption(TierQualification qualification, Former before) {
        Measure now = qualification.windows().measure(today);
        if (!isSettled(qualification, now)
                && isLostByVersion(qualification, now, before)
                && qualification.policy().step() == Step.TO_EARNED) {
            afterTime(qualification, now, before.wasEarned());
        }
    }

    private boolean isLostByVersion(TierQualification qualification, Measure now, Former before) {
        boolean waits = qualification.policy().byRefund() == RefundDowngrade.AT_REVIEW && !before.wasKept();
        return qualification.rankKept(now) < qualification.rank() && !waits && !rests(qualification, now);
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
    void waitsWithoutGrace(TierQualification qualification) {
        Measure now = qualification.windows().measure(today);
        TierPolicy policy = qualification.policy();
        boolean byPeriod = policy.byTime() == TimeDowngrade.AT_ONCE && hasPeriods(qualification);
        boolean hasNone = qualification.earned().graceEnds() == null || (byPeriod && qualification.isLosable(today));
        if ((policy.hasGrace() || byPeriod)
                && policy.byTime() != TimeDowngrade.NEVER
                && hasNone
                && qualification.rankKept(now) < qualification.rank()) {
            moves.startGrace(qualification, now, GraceStarted.NONE);
        }
    }

    /**
     * Up at once; down as time would, if it does so at once. What time took during the freeze, and takes later, has its grace from now on.
     * What waited before, or was left to a review meanwhile, waits on.
     *
     * @param waited whether that was noted of the tier
     */
    void afterFreeze(TierQualification qualification, boolean waited) {
        Measure now = qualification.windows().measure(today);
        if (isSettled(qualification, now)
                || (waited && (qualification.policy().byTime().isReview() || hasPeriods(qualification)))) {
            return;
        }
        boolean later = qualification.policy().byTime().isReview() || isStepThatPeriodTook(qualification);
        if (!waited && later && isGraceToBegin(qualification)) {
            moves.startGrace(
                    qualification, now, today.plus(qualification.policy().grace()));
        } else {
            afterTime(qualification, now, !waited);
        }
    }

    /** Whether the tier rests on the period before, so that no command would take it, and time only with the end of this one. */
    private boolean rests(TierQualification qualification, Measure now) {
        return hasPeriods(qualification)
                && qualification.rankKept(qualification.windows().granted(now, today)) >= qualification.rank();
    }

    private boolean hasPeriods(TierQualification qualification) {
        return qualification.windows().ends(today) != null;
    }

    /** Whether there is a grace period that has not begun. */
    private static boolean isGraceToBegin(TierQualification qualification) {
        TierPolicy policy = qualification.policy();
        return policy.needsDays() && policy.hasGrace() && qualification.earned().graceEnds() == null;
    }

    /** Whether the tier is earned after all, or a higher one, which then is given. */
    private boolean isSettled(TierQualification qualification, Measure now) {
        if (Moves.rises(qualification, now)) {
            moves.move(qualification, qualification.rankEarned(now), now);
            return true;
        }
        boolean kept = qualification.rankKept(now) >= qualification.rank();
        if (kept) {
            moves.endGrace(qualification);
        }
        return kept;
    }

    /** Whether one level is taken at a time, and the start of this period would have taken one. */
    private boolean isStepThatPeriodTook(TierQualification qualification) {
        return qualification.policy().byTime() == TimeDowngrade.AT_ONCE
                && qualification.policy().step() == Step.ONE_LEVEL
                && isTakenByPeriod(qualification);
    }

    /** Whether the start of this period took the tier, and nothing that was done since. */
    private boolean isTakenByPeriod(TierQualification qualification) {
        if (qualification.policy().byTime() != TimeDowngrade.AT_ONCE
                || !qualification.policy().needsDays()) {
            return true;
        }
        LocalDate start = qualification.windows().start(today);
        return qualification.since().isBefore(start)
                && qualification.rankKept(qualification.windows().measure(qualification.eve(start)))
                        >= qualification.rank();
    }

    /** Down as time would, if it does so at once; if {@code byTime}, with the grace that is due to what time takes. */
    private void afterTime(TierQualification qualification, Measure now, boolean byTime) {
        TierPolicy policy = qualification.policy();
        if (policy.byTime() != TimeDowngrade.AT_ONCE) {
            return;
        }
        if (!policy.needsDays()) {
            moves.move(qualification, qualification.rankKept(now), now);
        } else if (policy.step() == Step.TO_EARNED
                || (qualification.earned().graceEnds() != null && qualification.isLosable(today))) {
            moves.lose(qualification, now, byTime);
        }
    }
}
