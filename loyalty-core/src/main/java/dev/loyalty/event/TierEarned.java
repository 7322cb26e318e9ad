package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;

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
    public Told told() {
        return Told.forStaff(Phrase.of("event.tier-earned")
                .tier("to", ladder, to)
                .tier("from", ladder, from)
                .phrase("reason", reason));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
