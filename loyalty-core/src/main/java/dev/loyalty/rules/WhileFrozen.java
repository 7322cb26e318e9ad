package dev.loyalty.rules;

import dev.loyalty.event.ActivityVoided;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderTallied;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import java.time.LocalDate;

/**
 * What is taken back from a frozen member. The tier held stands still; the one by the policy alone runs on underneath, and is held when
 * the freeze ends. Edits and adjustments are judged then, like time.
 */
final class WhileFrozen {

    private final Draft draft;
    private final LoyaltyProgram program;
    private final LocalDate today;

    WhileFrozen(Draft draft, LoyaltyProgram program, LocalDate today) {
        this.draft = draft;
        this.program = program;
        this.today = today;
    }

    void judge(Rung rung) {
        Measure granted = rung.windows().granted(today);
        if (rung.policy().byRefund() == RefundDowngrade.AT_ONCE
                && rung.rankKept(granted) < rung.rank()
                && wasKept(rung, draft.before())
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
            if (!wasKept(rung, then)) {
                return cause instanceof OrderRefunded
                        || cause instanceof OrderCancelled
                        || cause instanceof CreditNoteIssued
                        || cause instanceof ActivityVoided;
            }
        }
        return false;
    }

    private boolean wasKept(Rung rung, MemberState then) {
        return rung.rankKept(new Windows(rung.ladder(), then, program.zone()).granted(today)) >= rung.rank();
    }
}
