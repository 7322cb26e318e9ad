package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;

/**
 * Joined so many years ago today.
 *
 * @param years how many; at least 1
 */
public record MembershipAnniversary(int years) implements MemberEvent, Announced {

    @Override
    public EventKind kind() {
        return EventKind.MEMBERSHIP_ANNIVERSARY;
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.membership-anniversary").count(years));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }

    @Override
    public <R> R accept(Announced.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
