package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;

/**
 * Is recorded from now on, but not judged, and has no benefits.
 */
public record Frozen() implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.FROZEN;
    }

    @Override
    public Told told() {
        return Told.forStaff(Phrase.of("event.frozen"));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
