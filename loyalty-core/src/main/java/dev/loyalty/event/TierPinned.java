package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;
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
        @Nullable Instant until) implements TierEvent {

    @Override
    public EventKind kind() {
        return EventKind.TIER_PINNED;
    }

    @Override
    public Told told() {
        Phrase pinned = Phrase.of(key()).tier("tier", ladder, tier);
        return Told.forAll(until == null ? pinned : pinned.end("end", until));
    }

    private String key() {
        return switch (mode) {
            case FLOOR -> until == null ? "event.tier-pinned.floor" : "event.tier-pinned.floor-until";
            case EXACT -> until == null ? "event.tier-pinned.exact" : "event.tier-pinned.exact-until";
        };
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
