package dev.loyalty.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a paid order counts at once, or waits.
 *
 * @param confirmation whether it waits for the shop's confirmation
 * @param until the first instant at which it counts; null unless it waits for its return window
 */
public record Waiting(boolean confirmation, @Nullable Instant until) {

    /** Counts at once. */
    public static final Waiting NONE = new Waiting(false, null);

    /** Waits for the shop's confirmation. */
    public static final Waiting FOR_CONFIRMATION = new Waiting(true, null);

    /**
     * Waits for its return window.
     *
     * @param instant the first instant at which it counts
     * @return the waiting
     */
    public static Waiting until(Instant instant) {
        return new Waiting(false, instant);
    }

    /** {@return whether it counts at once} */
    public boolean isOver() {
        return !confirmation && until == null;
    }
}
