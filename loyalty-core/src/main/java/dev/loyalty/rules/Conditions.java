package dev.loyalty.rules;

import dev.loyalty.event.Requirement;
import dev.loyalty.program.Condition;
import dev.loyalty.program.Tier;
import dev.loyalty.program.TierLadder;
import dev.loyalty.value.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the conditions of tiers hold, and what is missing to them. */
final class Conditions {

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
        return figures.spend().reaches(tier.threshold()) && (condition == null || holds(condition, figures));
    }

    private static boolean holds(Condition condition, Figures figures) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(part -> holds(part, figures));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(part -> holds(part, figures));
        }
        return requirement(condition, figures).isMet();
    }

    /** Whether a tier is earned by what is measured, whatever is above it. */
    static boolean isReached(Tier tier, Measure measure) {
        Figures figures = measure.toEarn();
        return figures == null ? measure.earns().reaches(tier.threshold()) : isEarned(tier, figures);
    }

    /** What a tier takes, with its figures; null where its threshold alone decides. */
    static @Nullable Requirement of(Tier tier, @Nullable Figures figures) {
        Condition condition = tier.condition();
        return condition == null || figures == null ? null : requirement(condition, figures);
    }

    private static Requirement requirement(Condition condition, Figures figures) {
        if (condition instanceof Condition.SpendAtLeast spend) {
            return new Requirement.Spend(figures.spend(), spend.amount());
        }
        if (condition instanceof Condition.CountAtLeast count) {
            return new Requirement.Count(count.what(), figures.count(count.what()), count.least());
        }
        if (condition instanceof Condition.MemberFor age) {
            return new Requirement.Age(figures.joined(), age.period(), figures.today());
        }
        if (condition instanceof Condition.AllOf all) {
            return new Requirement.AllOf(requirements(all.parts(), figures));
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Requirement.AnyOf(requirements(any.parts(), figures));
        }
        return new Requirement.Invitation();
    }

    private static List<Requirement> requirements(List<Condition> parts, Figures figures) {
        return parts.stream().map(part -> requirement(part, figures)).toList();
    }

    /** What must be spent so that it is met, if spending alone can do that; else null. */
    static @Nullable Money missingSpend(Requirement requirement, Money zero) {
        if (requirement.isMet()) {
            return zero;
        }
        if (requirement instanceof Requirement.Spend spend) {
            return spend.needs().minus(spend.has());
        }
        if (requirement instanceof Requirement.AllOf all) {
            Money most = zero;
            for (Requirement part : all.parts()) {
                Money missing = missingSpend(part, zero);
                if (missing == null) {
                    return null;
                }
                most = missing.isGreaterThan(most) ? missing : most;
            }
            return most;
        }
        Money least = null;
        if (requirement instanceof Requirement.AnyOf any) {
            for (Requirement part : any.parts()) {
                Money missing = missingSpend(part, zero);
                least = missing != null && (least == null || least.isGreaterThan(missing)) ? missing : least;
            }
        }
        return least;
    }
}
