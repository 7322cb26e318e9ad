package dev.loyalty.program;

import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many units may come or go within a period. Only what is counted is limited: credits of the kinds that are named; or debits, holds, their
 * captures, and conversions into another balance. Reversals, and units that come by a conversion, do not count, and free nothing.
 *
 * @param of whether it limits what comes or what goes
 * @param kinds which kinds of credits it counts; empty for what goes
 * @param most at most so many units; null for a limit by number
 * @param times at most so many operations; 0 for a limit by units
 * @param period within which period
 */
public record UnitLimit(
        Of of, Set<UnitKind> kinds, @Nullable Units most, int times, LimitPeriod period) {

    /** How many limits a balance has at most. */
    public static final int MOST = 16;

    /** How many operations a limit allows at most. */
    public static final int MOST_TIMES = 1_000_000;

    /** Which way units go. */
    public enum Of {
        /** They come. */
        CREDITS,
        /** They go. */
        DEBITS
    }

    /**
     * Checks that it limits something.
     *
     * @throws IllegalArgumentException if it limits nothing, everything or both numbers, or kinds of what goes
     */
    public UnitLimit {
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        boolean isByNumber = times != 0;
        if ((most == null) != isByNumber) {
            throw new IllegalArgumentException("a limit says how many units, or how many times: give one of them");
        }
        if (most != null && most.steps() <= 0) {
            throw new IllegalArgumentException("a limit is above 0, but this is " + most + ": leave it out for none");
        }
        if (isByNumber && (times < 0 || times > MOST_TIMES)) {
            throw new IllegalArgumentException("a limit is 1 to %s times, but this is %s".formatted(MOST_TIMES, times));
        }
        if (kinds.isEmpty() == (of == Of.CREDITS)) {
            throw new IllegalArgumentException(
                    of == Of.CREDITS
                            ? "a limit of credits names the kinds that it counts: name one, or leave them out for earned units"
                            : "a limit of debits counts all that goes: leave the kinds out");
        }
    }

    /**
     * Whether something counts.
     *
     * @param credited which units are credited; null for what goes
     * @return whether this limits it
     */
    public boolean counts(@Nullable UnitKind credited) {
        return credited == null ? of == Of.DEBITS : kinds.contains(credited);
    }
}
