package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;

/**
 * Is judged again.
 */
public record Unfrozen() implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.UNFROZEN;
    }

    @Override
    public Told told() {
        return Told.forStaff(Phrase.of("event.unfrozen"));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
