package dev.loyalty.rules;

import dev.loyalty.event.Pin;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.LadderState;
import dev.loyalty.member.MemberState;
import dev.loyalty.member.Membership;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which tier a member should hold, and the change to it. */
final class Tiers {

    private Tiers() {}

    /** What is measured on every ladder: the net spend, 0 if it is below. */
    static Money measure(MemberState state) {
        return state.spend().net().orZeroIfNegative();
    }

    /** The tier that is due: the one earned, unless one is given by hand. */
    static Tier due(TierLadder ladder, @Nullable Pin pin, Money measure) {
        Tier earned = ladder.earnedBy(measure);
        Optional<Tier> pinned = pin == null ? Optional.empty() : ladder.find(pin.tier());
        if (pin == null || pinned.isEmpty()) {
            return earned;
        }
        boolean earnedIsHigher = earned.threshold().isGreaterThan(pinned.get().threshold());
        return pin.mode() == Pin.Mode.FLOOR && earnedIsHigher ? earned : pinned.get();
    }

    /** Judges every ladder under the program in force; if {@code upOnly}, leaves for later what would move down. */
    static void judge(Draft draft, LoyaltyProgram program, boolean upOnly) {
        judge(draft, program, program, Set.of(), upOnly);
    }

    /** Judges every ladder, after a pin has ended on some, or a version of the program has taken {@code before}'s place. */
    static void judge(Draft draft, LoyaltyProgram program, LoyaltyProgram before, Set<LadderId> unpinned) {
        judge(draft, program, before, unpinned, false);
    }

    /**
     * Judges every ladder.
     *
     * @param before the program under which the present tiers were given
     * @param unpinned the ladders on which a pin has just ended
     * @param upOnly whether what would move down is left for later
     */
    static void judge(
            Draft draft, LoyaltyProgram program, LoyaltyProgram before, Set<LadderId> unpinned, boolean upOnly) {
        MemberState state = draft.state();
        if (!state.membership().isMember()) {
            return;
        }
        boolean frozen = state.membership() == Membership.FROZEN;
        Money measure = measure(state);
        for (LadderState standing : state.ladders()) {
            TierLadder ladder = program.ladder(standing.ladder());
            Optional<Tier> held = ladder.find(standing.tier());
            if (frozen && held.isPresent()) {
                continue;
            }
            Tier due = due(ladder, standing.pin(), measure);
            if (!due.id().equals(standing.tier())) {
                Tier from = held.orElseGet(() -> retired(before, standing));
                boolean up = !from.threshold().isGreaterThan(due.threshold());
                if (upOnly && !up) {
                    continue;
                }
                TierReason reason =
                        reason(standing, due, from, held.isEmpty(), unpinned, measure, up, program.version());
                draft.add(new TierChanged(standing.ladder(), standing.tier(), due.id(), up, reason));
            }
        }
    }

    private static TierReason reason(
            LadderState standing,
            Tier due,
            Tier from,
            boolean retired,
            Set<LadderId> unpinned,
            Money measure,
            boolean up,
            int program) {
        Pin pin = standing.pin();
        if (retired) {
            return new TierReason(Code.TIER_RETIRED, measure, due.threshold(), program);
        }
        if (pin != null && pin.tier().equals(due.id()) && (!up || !measure.reaches(due.threshold()))) {
            return new TierReason(Code.PINNED, measure, due.threshold(), program);
        }
        if (unpinned.contains(standing.ladder())) {
            return new TierReason(Code.PIN_ENDED, measure, (up ? due : from).threshold(), program);
        }
        return up
                ? new TierReason(Code.THRESHOLD_REACHED, measure, due.threshold(), program)
                : new TierReason(Code.BELOW_THRESHOLD, measure, from.threshold(), program);
    }

    private static Tier retired(LoyaltyProgram before, LadderState standing) {
        return before.ladder(standing.ladder()).tier(standing.tier());
    }
}
