package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.ZoneId;

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
    public Wording wording(ZoneId zone) {
        return Wording.forAll("had held %s for %s".formatted(tier, Words.years(years)));
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
