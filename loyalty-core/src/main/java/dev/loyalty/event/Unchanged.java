package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;

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
    public Told told() {
        return Told.forStaff(Phrase.of("event.unchanged").phrase("why", Phrase.of(key())));
    }

    private String key() {
        return switch (why) {
            case ALREADY_ENROLLED -> "unchanged.already-enrolled";
            case NOT_PINNED -> "unchanged.not-pinned";
            case ALREADY_FROZEN -> "unchanged.already-frozen";
            case NOT_FROZEN -> "unchanged.not-frozen";
            case ALREADY_ERASED -> "unchanged.already-erased";
        };
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
