package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.ZoneId;

/**
 * Is judged again.
 */
public record Unfrozen() implements MemberEvent {

    @Override
    public EventKind kind() {
        return EventKind.UNFROZEN;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forStaff("is no longer frozen");
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
