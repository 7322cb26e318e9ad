package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;

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
    public Told told() {
        return Told.forAll(Phrase.of("event.grace-ended").tier("tier", ladder, tier));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
