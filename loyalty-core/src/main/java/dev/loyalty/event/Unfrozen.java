package dev.loyalty.event;

import dev.loyalty.value.EventKind;

/**
 * Is judged again.
 */
public record Unfrozen() implements Event {

    @Override
    public EventKind kind() {
        return EventKind.UNFROZEN;
    }
}
