package dev.loyalty.rules.tier;

import dev.loyalty.event.Event;
import dev.loyalty.event.Pin;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.event.TierPinned;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.LadderState;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.rules.spend.Measure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which tier is held: the one by the policy alone, unless one is given by hand. */
final class EffectiveTier {

    private final EntryDraft draft;
    private final LocalDate today;

    EffectiveTier(EntryDraft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    /** Changes the tier held, where the pin and the tier by the policy alone ask for another one. */
    void hold(TierQualification qualification, Code why) {
        LadderState standing = qualification.standing();
        TierLadder ladder = qualification.ladder();
        int due = due(ladder, standing.pin(), qualification.rank());
        Tier tier = ladder.tiers().get(due);
        if (tier.id().equals(standing.tier())) {
            return;
        }
        int from = ladder.rank(standing.tier());
        boolean up = due > from;
        Measure now = qualification.windows().measure(today);
        Pin pin = standing.pin();
        boolean makesTheDifference = qualification.rank() != due || (!up && isGivenNow(standing));
        TierReason own = ownReason(standing, due, ladder);
        TierReason reason;
        if (pin != null && pin.tier().equals(tier.id()) && makesTheDifference) {
            reason = qualification.reached(Code.PINNED, now, due);
        } else if (own != null) {
            reason = own;
        } else if (why == Code.PIN_ENDED) {
            reason = qualification.reached(why, now, up ? due : from);
        } else {
            reason = up
                    ? qualification.reached(Code.THRESHOLD_REACHED, now, due)
                    : qualification.lost(Code.BELOW_THRESHOLD, now, from);
        }
        draft.add(new TierChanged(standing.ladder(), standing.tier(), tier.id(), up, reason));
    }

    private boolean isGivenNow(LadderState standing) {
        return draft.events().stream()
                .anyMatch(event ->
                        event instanceof TierPinned given && given.ladder().equals(standing.ladder()));
    }

    /** Why the policy has just given or taken the tier that is due, and the one held follows; null if it did not. */
    private @Nullable TierReason ownReason(LadderState standing, int due, TierLadder ladder) {
        TierReason reason = null;
        for (Event event : draft.events()) {
            if (event instanceof TierEarned earned
                    && earned.ladder().equals(standing.ladder())
                    && earned.from().equals(standing.tier())
                    && ladder.rank(earned.to()) == due) {
                reason = earned.reason();
            }
        }
        return reason;
    }

    /** The rank of the tier that is due: the one by the policy alone, unless one is given by hand. */
    static int due(TierLadder ladder, @Nullable Pin pin, int earned) {
        int pinned = pin == null ? -1 : ladder.rank(pin.tier());
        if (pin == null || pinned < 0) {
            return earned;
        }
        return pin.mode() == Pin.Mode.FLOOR ? Math.max(pinned, earned) : pinned;
    }
}
