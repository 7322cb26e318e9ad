package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import java.time.ZoneId;

/**
 * Was warned: if nothing more is bought, time moves the member down.
 *
 * @param ladder on which ladder
 * @param from the tier held
 * @param ahead when that would happen, and what would prevent it
 */
public record DemotionAhead(LadderId ladder, TierId from, Outlook ahead) implements TierEvent, Announced {

    @Override
    public EventKind kind() {
        return EventKind.DEMOTION_AHEAD;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forAll("warning: " + ahead);
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
