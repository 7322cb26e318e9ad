package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import dev.loyalty.wording.Phrase;

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
    public Told told() {
        return Told.forAll(Phrase.of("event.demotion-ahead").phrase("ahead", ahead.phrase(ladder)));
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
