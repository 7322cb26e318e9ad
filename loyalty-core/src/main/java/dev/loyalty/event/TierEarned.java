package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.ZoneId;

/**
 * The tier by the policy alone changed, while one given by hand is held above it.
 *
 * @param ladder on which ladder
 * @param from the tier before
 * @param to the tier after
 * @param reason why
 */
public record TierEarned(LadderId ladder, TierId from, TierId to, TierReason reason) implements TierEvent {

    @Override
    public EventKind kind() {
        return EventKind.TIER_EARNED;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forStaff("earns %s instead of %s under the tier given by hand, because %s"
                .formatted(to, from, reason.sentence()));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
