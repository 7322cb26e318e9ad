package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;

/**
 * Has held a tier for so many years today.
 *
 * @param ladder on which ladder
 * @param tier the tier held
 * @param years how many; at least 1
 */
public record TierAnniversary(LadderId ladder, TierId tier, int years) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.TIER_ANNIVERSARY;
    }
}
