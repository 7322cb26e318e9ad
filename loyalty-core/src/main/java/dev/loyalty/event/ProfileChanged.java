package dev.loyalty.event;

import dev.loyalty.value.EventKind;

/**
 * Locale or attributes changed. What they are stands in the profile, which can be erased, and not in the journal.
 */
public record ProfileChanged() implements Event {

    @Override
    public EventKind kind() {
        return EventKind.PROFILE_CHANGED;
    }
}
