package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Has birthday. In years without 29 February those who were born on it have theirs on the 28th.
 *
 * @param on the day, in the program's zone
 */
public record Birthday(LocalDate on) implements MemberEvent, Announced {

    @Override
    public EventKind kind() {
        return EventKind.BIRTHDAY;
    }

    @Override
    public Wording wording(ZoneId zone) {
        return Wording.forAll("had birthday");
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
