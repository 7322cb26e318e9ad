package dev.loyalty.rules.spend;

import dev.loyalty.event.Requirement;
import dev.loyalty.program.Condition;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import org.jspecify.annotations.Nullable;

/** Whether the conditions of tiers hold, and what they take. */
public final class Conditions {

    private Conditions() {}

    /** The rank of the highest tier whose condition holds; that of the lowest does. */
    static int rank(TierLadder ladder, Figures figures) {
        for (int rank = ladder.tiers().size() - 1; rank > 0; rank--) {
            if (isEarned(ladder.tiers().get(rank), figures)) {
                return rank;
            }
        }
        return 0;
    }

    private static boolean isEarned(Tier tier, Figures figures) {
        Condition condition = tier.condition();
        return figures.spend().reaches(tier.threshold())
                && (condition == null || condition.accept(new Holds(new Against(figures))));
    }

    /** Whether a tier is earned by what is measured, whatever is above it. */
    public static boolean isReached(Tier tier, Measure measure) {
        Figures figures = measure.toEarn();
        return figures == null ? measure.earns().reaches(tier.threshold()) : isEarned(tier, figures);
    }

    /** What a tier takes, with its figures; null where its threshold alone decides. */
    public static @Nullable Requirement of(Tier tier, @Nullable Figures figures) {
        Condition condition = tier.condition();
        return condition == null || figures == null ? null : condition.accept(new Against(figures));
    }
}
