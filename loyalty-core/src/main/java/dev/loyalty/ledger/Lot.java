package dev.loyalty.ledger;

import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units of one kind that become available on one day and end on one day.
 *
 * @param kind where they come from
 * @param from the day with whose start they become available; null if they are
 * @param through the last day on which they are valid; null if they do not end, and one that stands for {@link Inactivity} if they end
 *     so long after the last thing that the member did
 * @param steps how many of the unit's smallest step; above 0
 */
public record Lot(
        UnitKind kind, @Nullable LocalDate from, @Nullable LocalDate through, long steps) {

    /**
     * Checks that there are some.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Lot {
        if (steps <= 0) {
            throw new IllegalArgumentException("a lot has at least one step, but this has " + steps);
        }
    }

    /**
     * Whether other units are of the same kind and have the same days, so that they are one lot.
     *
     * @param other other units
     * @return whether they are
     */
    public boolean isWith(Lot other) {
        return kind == other.kind && Objects.equals(from, other.from) && Objects.equals(through, other.through);
    }
}
