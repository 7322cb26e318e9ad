package dev.loyalty.rules;

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
        if (isSettled(rung, now) || policy.byRefund() == RefundDowngrade.AT_REVIEW) {
            return;
        }
        if (!policy.needsDays() && isTakenBack(rung)) {
            moves.move(rung, rung.rankKept(now), now);
        } else {
            afterTime(rung, now);
        }
    }

    /** Up at once; down as time would, if it does so at once, and unless it waits for a review since the version before. */
    void afterAdoption(Rung rung, boolean wasKept) {
        Measure now = rung.windows().measure(today);
        boolean waits = rung.policy().byRefund() == RefundDowngrade.AT_REVIEW && !wasKept;
        if (!isSettled(rung, now) && !waits) {
            afterTime(rung, now);
        }
    }

    /** The same; and what time takes later has its grace from now on. */
    void afterFreeze(Rung rung) {
        Measure now = rung.windows().measure(today);
        TierPolicy policy = rung.policy();
        if (isSettled(rung, now) || waitsForReview(rung)) {
            return;
        }
        if (policy.needsDays()
                && policy.hasGrace()
                && rung.earned().graceEnds() == null
                && (policy.byTime().isReview() || isStepThatPeriodTook(rung))) {
            moves.startGrace(rung, now, today.plus(policy.grace()));
        } else {
            afterTime(rung, now);
        }
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

    /** Whether the loss is left to the next review, which with periods that time takes at once is the next one's start. */
    private boolean waitsForReview(Rung rung) {
        return rung.policy().byRefund() == RefundDowngrade.AT_REVIEW && (isTakenBack(rung) || !isTakenByPeriod(rung));
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

    /** Down as time would, if it does so at once. */
    private void afterTime(Rung rung, Measure now) {
        TierPolicy policy = rung.policy();
        if (policy.byTime() != TimeDowngrade.AT_ONCE) {
            return;
        }
        if (!policy.needsDays()) {
            moves.move(rung, rung.rankKept(now), now);
        } else if (policy.step() == Step.TO_EARNED || (rung.earned().graceEnds() != null && rung.isLosable(today))) {
            moves.lose(rung, now, true);
        }
    }
}
