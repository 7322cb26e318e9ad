package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.ZoneId;

/**
 * Something was reported that changed nothing.
 *
 * @param why why nothing changed
 */
public record Unchanged(Why why) implements MemberEvent {

    /** Why nothing changed. */
    public enum Why {
        /** Is a member already. */
        ALREADY_ENROLLED,
        /** No tier is held by hand. */
        NOT_PINNED,
        /** Is frozen already. */
        ALREADY_FROZEN,
        /** Is not frozen. */
        NOT_FROZEN,
        /** Is erased already. */
        ALREADY_ERASED
    }

    @Override
    public EventKind kind() {
        return EventKind.UNCHANGED;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forStaff("nothing changed (" + Words.of(why) + ")");
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
