package dev.loyalty.event;

import dev.loyalty.value.EventKind;

/**
 * Is recorded from now on, but not judged, and has no benefits.
 */
public record Frozen() implements Event {

    @Override
    public EventKind kind() {
        return EventKind.FROZEN;
    }
}
