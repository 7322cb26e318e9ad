package dev.loyalty.program;

import dev.loyalty.program.Condition.ByInvitation;
import dev.loyalty.program.Condition.SpendAtLeast;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.TierId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a ladder.
 *
 * @param id what code and journal call it
 * @param name what people read
 * @param threshold the measure at which it is reached: measure ≥ threshold; 0 for the lowest tier, never negative. Beside a condition
 *     it is what must be spent at the least, whatever else is done
 * @param condition what it takes to earn it; null where the threshold alone decides
 * @param group the shop's customer group for members of this tier, or null if it has none
 * @param benefits what the tier gives
 */
public record Tier(
        TierId id,
        Name name,
        Money threshold,
        @Nullable Condition condition,
        @Nullable GroupId group,
        Benefits benefits) {

    /**
     * Checks the threshold, or takes it from the condition. One that asks for spend alone is a threshold, and no more.
     *
     * @throws IllegalArgumentException if {@code threshold} is negative
     */
    public Tier {
        if (condition != null) {
            threshold = Requirements.leastSpend(condition, Money.zero(threshold.currency()));
            condition = condition instanceof SpendAtLeast ? null : condition;
        }
        if (threshold.isNegative()) {
            throw new IllegalArgumentException(
                    "tier \"" + id + "\" has the threshold " + threshold + ": thresholds must not be negative");
        }
    }

    /**
     * A tier that is earned by its threshold alone.
     *
     * @param id what code and journal call it
     * @param name what people read
     * @param threshold the measure at which it is reached: measure ≥ threshold; 0 for the lowest tier, never negative
     * @param group the shop's customer group for members of this tier, or null if it has none
     * @param benefits what the tier gives
     * @throws IllegalArgumentException if {@code threshold} is negative
     */
    public Tier(TierId id, Name name, Money threshold, @Nullable GroupId group, Benefits benefits) {
        this(id, name, threshold, null, group, benefits);
    }

    /** {@return the shop's customer group for this tier, if it has one} */
    public Optional<GroupId> customerGroup() {
        return Optional.ofNullable(group);
    }

    /** {@return whether it is never earned, and given by hand alone} */
    public boolean isByInvitation() {
        return condition instanceof ByInvitation;
    }

    /** What it takes, in every case. */
    Condition required() {
        return condition == null ? new SpendAtLeast(threshold) : condition;
    }
}
