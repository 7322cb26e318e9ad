package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.ZoneId;

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
    public Wording wording(ZoneId zone) {
        return Wording.forAll("had been a member for " + Words.years(years));
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
