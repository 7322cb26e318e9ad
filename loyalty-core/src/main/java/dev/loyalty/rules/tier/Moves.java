package dev.loyalty.rules.tier;

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
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.spend.Measure;
import java.time.LocalDate;

/** Moves a member on a ladder, or puts off what time takes. */
final class Moves {

    private final EntryDraft draft;
    private final LocalDate today;

    Moves(EntryDraft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    static boolean rises(TierQualification qualification, Measure measure) {
        return qualification.policy().upgrade() == Upgrade.AT_ONCE
                && qualification.rankEarned(measure) > qualification.rank();
    }

    /** Changes the tier by the policy alone; without a pin that is the tier held. */
    void move(TierQualification qualification, int to, Measure measure) {
        boolean up = to > qualification.rank();
        Tier tier = qualification.ladder().tiers().get(to);
        TierReason reason = up
                ? qualification.reached(Code.THRESHOLD_REACHED, measure, to)
                : qualification.lost(Code.BELOW_THRESHOLD, measure, qualification.rank());
        LadderState standing = qualification.standing();
        if (standing.pin() == null
                && standing.tier().equals(qualification.earned().tier())) {
            draft.add(new TierChanged(standing.ladder(), standing.tier(), tier.id(), up, reason));
        } else {
            draft.add(new TierEarned(standing.ladder(), qualification.earned().tier(), tier.id(), reason));
        }
    }

    /** Takes what something taken back no longer lets rest on what it rested on; a grace period that runs goes on for what is left. */
    void takeBack(TierQualification qualification, Measure granted, Measure now) {
        LocalDate graceEnds = qualification.earned().graceEnds();
        move(qualification, qualification.rankKept(granted), granted);
        TierQualification left = again(qualification);
        if (graceEnds != null
                && qualification.policy().byTime() == TimeDowngrade.AT_ONCE
                && left.rankKept(now) < left.rank()) {
            startGrace(left, now, graceEnds);
        }
    }

    /** The ladder as it stands once what was decided of it is done. */
    TierQualification again(TierQualification qualification) {
        return qualification.in(draft.state());
    }

    /** Loses the tier, unless a grace period, which is only due to what time takes, or a minimum stay puts that off. */
    void lose(TierQualification qualification, Measure now, boolean byTime) {
        boolean begins = qualification.earned().graceEnds() == null;
        if (begins && byTime && qualification.policy().hasGrace()) {
            startGrace(qualification, now, today.plus(qualification.policy().grace()));
        } else if (qualification.isLosable(today)) {
            move(qualification, lower(qualification, now), now);
        } else if (begins && !qualification.policy().window().isRolling()) {
            startGrace(qualification, now, qualification.stayEnds());
        }
    }

    static int lower(TierQualification qualification, Measure measure) {
        return qualification.policy().step() == Step.ONE_LEVEL
                ? qualification.ladder().below(qualification.rank())
                : qualification.rankKept(measure);
    }

    void startGrace(TierQualification qualification, Measure now, LocalDate ends) {
        TierReason reason = qualification.lost(Code.BELOW_THRESHOLD, now, qualification.rank());
        draft.add(new GraceStarted(
                qualification.standing().ladder(), qualification.earned().tier(), ends, reason));
    }

    void endGrace(TierQualification qualification) {
        if (qualification.earned().graceEnds() != null) {
            draft.add(new GraceEnded(
                    qualification.standing().ladder(), qualification.earned().tier()));
        }
    }
}
