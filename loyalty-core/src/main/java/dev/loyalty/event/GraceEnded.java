package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.ZoneId;

/**
 * A tier is earned again before it was lost.
 *
 * @param ladder on which ladder
 * @param tier the tier
 */
public record GraceEnded(LadderId ladder, TierId tier) implements TierEvent {

    @Override
    public EventKind kind() {
        return EventKind.GRACE_ENDED;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forAll("earns " + tier + " again, before it was lost");
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
