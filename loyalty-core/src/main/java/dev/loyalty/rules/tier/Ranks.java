package dev.loyalty.rules.tier;

import dev.loyalty.program.TierLadder;
import dev.loyalty.value.TierId;

/** Which of two tiers is the higher one, where they may be of two versions of a ladder. */
public final class Ranks {

    private Ranks() {}

    /**
     * Whether a tier of the later version is at least as high as one of the earlier one: by their places in the later version, or in the
     * earlier one, whichever has both; where neither has, by their thresholds.
     */
    public static boolean isUp(TierLadder before, TierId from, TierLadder after, TierId to) {
        if (after.rank(from) >= 0) {
            return after.rank(to) >= after.rank(from);
        }
        if (before.rank(to) >= 0) {
            return before.rank(to) >= before.rank(from);
        }
        return !before.tier(from).threshold().isGreaterThan(after.tier(to).threshold());
    }
}
