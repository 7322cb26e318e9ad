package dev.loyalty.event;

import dev.loyalty.value.EventKind;

/**
 * Joined so many years ago today.
 *
 * @param years how many; at least 1
 */
public record MembershipAnniversary(int years) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.MEMBERSHIP_ANNIVERSARY;
    }
}
