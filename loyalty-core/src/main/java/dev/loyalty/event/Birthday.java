package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

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
    public Told told() {
        return Told.forAll(Phrase.of("event.birthday"));
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
