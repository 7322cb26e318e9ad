package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.ZoneId;

/**
 * Everything personal was erased. The membership ends; a tombstone stays.
 */
public record Erased() implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.ERASED;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forAll("was erased");
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
