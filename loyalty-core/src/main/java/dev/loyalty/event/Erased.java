package dev.loyalty.event;

import dev.loyalty.value.EventKind;

/**
 * Everything personal was erased. The membership ends; a tombstone stays.
 */
public record Erased() implements Event {

    @Override
    public EventKind kind() {
        return EventKind.ERASED;
    }
}
