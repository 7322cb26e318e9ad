package dev.loyalty.rules;

import dev.loyalty.event.GraceEnded;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.LadderState;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import java.time.LocalDate;

/** Moves a member on a ladder, or puts off what time takes. */
final class Moves {

    private final Draft draft;
    private final LocalDate today;

    Moves(Draft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    static boolean rises(Rung rung, Measure measure) {
        return rung.policy().upgrade() == Upgrade.AT_ONCE && rung.rankEarned(measure) > rung.rank();
    }

    /** Changes the tier by the policy alone; without a pin that is the tier held. */
    void move(Rung rung, int to, Measure measure) {
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

    /** Takes what something taken back no longer lets rest on what it rested on; a grace period that runs goes on for what is left. */
    void takeBack(Rung rung, Measure granted, Measure now) {
        LocalDate graceEnds = rung.earned().graceEnds();
        move(rung, rung.rankKept(granted), granted);
        Rung left = again(rung);
        if (graceEnds != null && rung.policy().byTime() == TimeDowngrade.AT_ONCE && left.rankKept(now) < left.rank()) {
            startGrace(left, now, graceEnds);
        }
    }

    /** The ladder as it stands once what was decided of it is done. */
    Rung again(Rung rung) {
        return rung.in(draft.state());
    }

    /** Loses the tier, unless a grace period, which is only due to what time takes, or a minimum stay puts that off. */
    void lose(Rung rung, Measure now, boolean byTime) {
        boolean begins = rung.earned().graceEnds() == null;
        if (begins && byTime && rung.policy().hasGrace()) {
            startGrace(rung, now, today.plus(rung.policy().grace()));
        } else if (rung.isLosable(today)) {
            move(rung, lower(rung, now), now);
        } else if (begins && !rung.policy().window().isRolling()) {
            startGrace(rung, now, rung.stayEnds());
        }
    }

    static int lower(Rung rung, Measure measure) {
        return rung.policy().step() == Step.ONE_LEVEL ? rung.ladder().below(rung.rank()) : rung.rankKept(measure);
    }

    void startGrace(Rung rung, Measure now, LocalDate ends) {
        TierReason reason = rung.lost(Code.BELOW_THRESHOLD, now, rung.rank());
        draft.add(new GraceStarted(rung.standing().ladder(), rung.earned().tier(), ends, reason));
    }

    void endGrace(Rung rung) {
        if (rung.earned().graceEnds() != null) {
            draft.add(new GraceEnded(rung.standing().ladder(), rung.earned().tier()));
        }
    }
}
