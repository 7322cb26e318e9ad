package dev.loyalty.rules.tier;

import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.event.UnitsReversed;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.journal.Evolve;
import dev.loyalty.rules.spend.Measure;
import dev.loyalty.rules.spend.Windows;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * What is taken back from a frozen member. The tier held stands still; the one by the policy alone runs on underneath, and is held when
 * the freeze ends. Edits and adjustments are judged then, like time.
 */
final class WhileFrozen {

    private final EntryDraft draft;
    private final LoyaltyProgram program;
    private final Moves moves;
    private final Deferred deferred;
    private final LocalDate today;

    WhileFrozen(EntryDraft draft, LoyaltyProgram program, Moves moves, Deferred deferred, LocalDate today) {
        this.draft = draft;
        this.program = program;
        this.moves = moves;
        this.deferred = deferred;
        this.today = today;
    }

    void judge(TierQualification qualification) {
        Measure now = qualification.windows().measure(today);
        if (qualification.rankKept(now) >= qualification.rank()) {
            moves.endGrace(qualification);
            return;
        }
        if (qualification.policy().byRefund() == RefundDowngrade.AT_REVIEW) {
            if (isTakenBack(then -> isEarned(qualification, then))) {
                deferred.waitsWithoutGrace(qualification);
            }
            return;
        }
        Measure granted = qualification.windows().granted(now, today);
        if (qualification.policy().byRefund() == RefundDowngrade.AT_ONCE
                && qualification.rankKept(granted) < qualification.rank()
                && isTakenBack(then -> isKept(qualification, then))) {
            TierReason reason = qualification.lost(Code.BELOW_THRESHOLD, granted, qualification.rank());
            Tier tier = qualification.ladder().tiers().get(qualification.rankKept(granted));
            draft.add(new TierEarned(
                    qualification.standing().ladder(), qualification.earned().tier(), tier.id(), reason));
        }
    }

    /** Whether it was something taken back, and no edit, with which a tier ceased to be earned in this draft. */
    private boolean isTakenBack(Predicate<MemberState> earned) {
        MemberState then = draft.before();
        if (!earned.test(then)) {
            return false;
        }
        Event cause = null;
        for (Event event : draft.events()) {
            cause = event instanceof OrderTallied ? cause : event;
            then = Evolve.event(then, event, then.version() + 1, draft.at());
            if (!earned.test(then)) {
                return cause instanceof OrderRefunded
                        || cause instanceof OrderCancelled
                        || cause instanceof CreditNoteIssued
                        || cause instanceof ActivityVoided
                        || cause instanceof UnitsReversed;
            }
        }
        return false;
    }

    private boolean isEarned(TierQualification qualification, MemberState then) {
        return qualification.rankKept(new Windows(qualification.ladder(), then, program.zone()).measure(today))
                >= qualification.rank();
    }

    /** Whether it is earned, or rests on the period before. */
    private boolean isKept(TierQualification qualification, MemberState then) {
        return qualification.rankKept(new Windows(qualification.ladder(), then, program.zone()).granted(today))
                >= qualification.rank();
    }
}
