package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.ZoneId;

/**
 * Is recorded from now on, but not judged, and has no benefits.
 */
public record Frozen() implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.FROZEN;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forStaff("was frozen");
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
