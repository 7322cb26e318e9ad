package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;

/**
 * Was warned: if nothing more is bought, time moves the member down.
 *
 * @param ladder on which ladder
 * @param from the tier held
 * @param ahead when that would happen, and what would prevent it
 */
public record DemotionAhead(LadderId ladder, TierId from, Outlook ahead) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.DEMOTION_AHEAD;
    }
}
