package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;

/**
 * Everything personal was erased. The membership ends; a tombstone stays.
 */
public record Erased() implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.ERASED;
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.erased"));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
