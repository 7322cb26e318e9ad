package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Was put into a tier by hand. Reason and author stand in the entry's note.
 *
 * @param ladder the ladder
 * @param tier the tier
 * @param mode whether the earned tier may be higher
 * @param until the first instant at which it no longer holds; null for without end
 */
public record TierPinned(
        LadderId ladder,
        TierId tier,
        Pin.Mode mode,
        @Nullable Instant until) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.TIER_PINNED;
    }
}
