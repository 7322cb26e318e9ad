package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;

/**
 * Has held a tier for so many years today.
 *
 * @param ladder on which ladder
 * @param tier the tier held
 * @param years how many; at least 1
 */
public record TierAnniversary(LadderId ladder, TierId tier, int years) implements TierEvent, Announced {

    @Override
    public EventKind kind() {
        return EventKind.TIER_ANNIVERSARY;
    }

    @Override
    public Told told() {
        return Told.forAll(
                Phrase.of("event.tier-anniversary").tier("tier", ladder, tier).count(years));
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
