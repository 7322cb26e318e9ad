package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;

/**
 * Moved from one tier to another, over however many steps: one change, from the old to the right tier.
 *
 * @param ladder on which ladder
 * @param from the tier before
 * @param to the tier after
 * @param up whether {@code to} is above {@code from}
 * @param reason why
 */
public record TierChanged(LadderId ladder, TierId from, TierId to, boolean up, TierReason reason)
        implements TierEvent, Announced {

    @Override
    public EventKind kind() {
        return EventKind.TIER_CHANGED;
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of(up ? "event.tier-changed.up" : "event.tier-changed.down")
                .tier("from", ladder, from)
                .tier("to", ladder, to)
                .phrase("reason", reason));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }

    @Override
    public <R> R accept(Announced.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
