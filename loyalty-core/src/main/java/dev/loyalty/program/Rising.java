package dev.loyalty.program;

import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether tiers rise from the lowest to the highest, so that each can be held. */
final class Rising {

    private Rising() {}

    static void check(LadderId ladder, List<Tier> tiers) {
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException(
                    "ladder \"" + ladder + "\" has no tiers: give at least one, with threshold 0");
        }
        if (tiers.size() > TierLadder.MOST_TIERS) {
            throw new IllegalArgumentException("a ladder has at most %s tiers, but ladder \"%s\" has %s"
                    .formatted(TierLadder.MOST_TIERS, ladder, tiers.size()));
        }
        long onConditions =
                tiers.stream().filter(tier -> tier.condition() != null).count();
        if (onConditions > TierLadder.MOST_CONDITIONS) {
            throw new IllegalArgumentException("a ladder has at most %s tiers on conditions, but ladder \"%s\" has %s"
                    .formatted(TierLadder.MOST_CONDITIONS, ladder, onConditions));
        }
        Tier lowest = tiers.get(0);
        if (lowest.condition() != null) {
            throw new IllegalArgumentException(
                    "the lowest tier of ladder \"%s\" is \"%s\", %s: the lowest must be at 0, so that everybody has a tier"
                            .formatted(
                                    ladder, lowest.id(), lowest.isByInvitation() ? "by invitation" : "on a condition"));
        }
        if (!lowest.threshold().isZero()) {
            throw new IllegalArgumentException(
                    "the lowest tier of ladder \"%s\" is \"%s\" at %s: the lowest must be at 0"
                            .formatted(ladder, lowest.id(), lowest.threshold()));
        }
        Set<TierId> ids = new HashSet<>();
        Tier below = lowest;
        for (Tier tier : tiers) {
            if (!ids.add(tier.id())) {
                throw new IllegalArgumentException(
                        "tier \"%s\" comes twice in ladder \"%s\": ids must be unique".formatted(tier.id(), ladder));
            }
            if (tier.condition() == null) {
                requireAbove(tier, below);
                below = tier;
            }
        }
        requireReachable(tiers);
    }

    private static void requireAbove(Tier tier, Tier below) {
        if (!tier.equals(below) && !tier.threshold().isGreaterThan(below.threshold())) {
            throw new IllegalArgumentException(
                    "tier \"%s\" at %s comes after \"%s\" at %s: thresholds must rise from tier to tier"
                            .formatted(tier.id(), tier.threshold(), below.id(), below.threshold()));
        }
    }

    /** Whoever reaches a tier must not at once reach a higher one. */
    private static void requireReachable(List<Tier> tiers) {
        for (int rank = 0; rank < tiers.size(); rank++) {
            Tier tier = tiers.get(rank);
            List<List<Condition>> ways = Requirements.ways(tier.required());
            for (Tier above : tiers.subList(rank + 1, tiers.size())) {
                boolean conditional = tier.condition() != null || above.condition() != null;
                if (conditional && Requirements.implies(ways, above.required())) {
                    throw new IllegalArgumentException(
                            "tier \"%s\" can never be earned: whoever earns it earns \"%s\" above it, which asks for no more"
                                    .formatted(tier.id(), above.id()));
                }
            }
        }
    }
}
