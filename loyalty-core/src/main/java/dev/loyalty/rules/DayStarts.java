package dev.loyalty.rules;

import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
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
    void review(Rung rung) {
        boolean up = rung.reviewsUpgrade(today);
        boolean down = rung.reviewsDowngrade(today);
        if (!up && !down) {
            return;
        }
        int rank = rung.rank();
        if (up) {
            Measure earning = rung.seenByUpgrade(today);
            if (rung.rankEarned(earning) > rank) {
                moves.move(rung, rung.rankEarned(earning), earning);
                return;
            }
        }
        Measure keeping = rung.windows().measureOfEve(today);
        Measure now = rung.windows().measure(today);
        if (rung.policy().upgrade() == Upgrade.AT_ONCE && rung.rankEarned(now) > rung.rankKept(keeping)) {
            keeping = now;
        }
        if (down && rung.rankKept(keeping) < rank && rung.isLosable(today)) {
            moves.move(rung, Moves.lower(rung, keeping), keeping);
        }
    }

    /** First takes what a refund has left to this day, which has no grace, where time then takes more, which has. */
    private boolean takesWhatWaited(Rung rung, Measure now, Measure yesterday) {
        boolean takes = rung.policy().hasGrace()
                && rung.policy().step() == Step.TO_EARNED
                && rung.earned().graceEnds() == null
                && rung.isLosable(today)
                && rung.rankKept(yesterday) > rung.rankKept(now);
        if (takes) {
            moves.move(rung, rung.rankKept(yesterday), yesterday);
        }
        return takes;
    }

    /** What a new day takes, or, where something taken back leaves the window, gives. */
    void begins(Rung rung) {
        Measure now = rung.windows().measure(today);
        TierPolicy policy = rung.policy();
        if (rung.rankKept(now) >= rung.rank() || policy.byTime() == TimeDowngrade.NEVER || !policy.needsDays()) {
            return;
        }
        // the membership is as old as it is today, so that what is lost is lost by spend and counts
        Measure yesterday = rung.windows().measureOfEve(today);
        boolean justLost = rung.rankKept(yesterday) >= rung.rank();
        if (policy.byTime() == TimeDowngrade.AT_ONCE) {
            // of a period that has begun before, only what was put off then is still to be lost
            if (policy.window().isRolling()
                    || rung.earned().graceEnds() != null
                    || rung.windows().isPeriodStart(today)) {
                boolean byTime = justLost || takesWhatWaited(rung, now, yesterday);
                moves.lose(moves.again(rung), now, byTime);
            }
        } else if (policy.hasGrace() && justLost && rung.earned().graceEnds() == null) {
            moves.startGrace(rung, now, today.plus(policy.grace()));
        }
    }
}
