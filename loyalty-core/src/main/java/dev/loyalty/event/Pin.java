package dev.loyalty.event;

import dev.loyalty.value.TierId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tier given by hand. What is earned runs on underneath; when the pin ends, that is taken straight.
 *
 * @param tier the tier
 * @param mode whether the earned tier may be higher
 * @param until the first instant at which it no longer holds; null for without end
 */
public record Pin(TierId tier, Mode mode, @Nullable Instant until) {

    /** Whether the earned tier may be higher. */
    public enum Mode {
        /** At least this tier: one that is earned may be higher. */
        FLOOR,
        /** Exactly this tier. */
        EXACT
    }
}
