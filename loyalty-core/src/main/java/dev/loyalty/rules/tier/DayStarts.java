package dev.loyalty.rules.tier;

import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.rules.spend.Measure;
import java.time.LocalDate;

/** What time does to a ladder at the start of a day: reviews, and what leaves a window, or ends with a period. */
final class DayStarts {

    private final Moves moves;
    private final LocalDate today;

    DayStarts(Moves moves, LocalDate today) {
        this.moves = moves;
        this.today = today;
    }

    /** What a review does at the start of a day: it looks at the day before, and leaves alone what that very start undoes. */
    void review(TierQualification qualification) {
        boolean up = qualification.reviewsUpgrade(today);
        boolean down = qualification.reviewsDowngrade(today);
        if (!up && !down) {
            return;
        }
        int rank = qualification.rank();
        if (up) {
            Measure earning = qualification.windows().measureOfEve(today);
            int given = qualification.rankByUpgrade(earning, today);
            if (given > rank) {
                moves.move(qualification, given, earning);
                return;
            }
        }
        Measure keeping = qualification.windows().measureOfEve(today);
        Measure now = qualification.windows().measure(today);
        if (qualification.policy().upgrade() == Upgrade.AT_ONCE
                && qualification.rankEarned(now) > qualification.rankKept(keeping)) {
            keeping = now;
        }
        if (down && qualification.rankKept(keeping) < rank && qualification.isLosable(today)) {
            moves.move(qualification, Moves.lower(qualification, keeping), keeping);
        }
    }

    /** First takes what a refund has left to this day, which has no grace, where time then takes more, which has. */
    private boolean takesWhatWaited(TierQualification qualification, Measure now, Measure yesterday) {
        boolean takes = qualification.policy().hasGrace()
                && qualification.policy().step() == Step.TO_EARNED
                && !qualification.isPutOffUntil(today)
                && qualification.isLosable(today)
                && qualification.rankKept(yesterday) > qualification.rankKept(now);
        if (takes) {
            moves.move(qualification, qualification.rankKept(yesterday), yesterday);
        }
        return takes;
    }

    /** What a new day takes, or, where something taken back leaves the window, gives. */
    void begins(TierQualification qualification) {
        Measure now = qualification.windows().measure(today);
        TierPolicy policy = qualification.policy();
        if (qualification.rankKept(now) >= qualification.rank()
                || policy.byTime() == TimeDowngrade.NEVER
                || !policy.needsDays()) {
            return;
        }
        // the membership is as old as it is today, so that what is lost is lost by spend and counts
        Measure yesterday = qualification.windows().measureOfEve(today);
        boolean justLost = qualification.rankKept(yesterday) >= qualification.rank();
        if (policy.byTime() == TimeDowngrade.AT_ONCE) {
            // of a period that has begun before, only what was put off until now is still to be lost
            if (policy.window().isRolling()
                    || qualification.isPutOffUntil(today)
                    || qualification.windows().isPeriodStart(today)) {
                boolean byTime = justLost || takesWhatWaited(qualification, now, yesterday);
                moves.lose(moves.again(qualification), now, byTime);
                graceOfWhatAStepLeft(qualification, now, yesterday);
            }
        } else if (policy.hasGrace() && justLost && qualification.earned().graceEnds() == null) {
            moves.startGrace(qualification, now, today.plus(policy.grace()));
        }
    }

    /** What a step has left, and this very day takes as well, has a grace period of its own, where the next start of a period would take it. */
    private void graceOfWhatAStepLeft(TierQualification before, Measure now, Measure yesterday) {
        TierPolicy policy = before.policy();
        TierQualification left = moves.again(before);
        if (policy.step() == Step.ONE_LEVEL
                && policy.hasGrace()
                && left.rank() < before.rank()
                && left.rankKept(now) < left.rank()
                && left.rankKept(yesterday) >= left.rank()
                && today.plus(policy.grace()).isAfter(left.windows().end(today))) {
            moves.startGrace(left, now, today.plus(policy.grace()));
        }
    }
}
