package dev.loyalty.program;

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
 * @param threshold the measure at which it is reached: measure ≥ threshold; 0 for the lowest tier, never negative
 * @param group the shop's customer group for members of this tier, or null if it has none
 * @param benefits what the tier gives
 */
public record Tier(
        TierId id, Name name, Money threshold, @Nullable GroupId group, Benefits benefits) {

    /**
     * Checks the threshold.
     *
     * @param id what code and journal call it
     * @param name what people read
     * @param threshold the measure at which it is reached: measure ≥ threshold; 0 for the lowest tier, never negative
     * @param group the shop's customer group for members of this tier, or null if it has none
     * @param benefits what the tier gives
     * @throws IllegalArgumentException if {@code threshold} is negative
     */
    public Tier {
        if (threshold.isNegative()) {
            throw new IllegalArgumentException(
                    "tier \"" + id + "\" has the threshold " + threshold + ": thresholds must not be negative");
        }
    }

    /** {@return the shop's customer group for this tier, if it has one} */
    public Optional<GroupId> customerGroup() {
        return Optional.ofNullable(group);
    }
}
