package dev.loyalty.event;

import dev.loyalty.value.EventKind;
import java.time.LocalDate;

/**
 * Has birthday. In years without 29 February those who were born on it have theirs on the 28th.
 *
 * @param on the day, in the program's zone
 */
public record Birthday(LocalDate on) implements Event {

    @Override
    public EventKind kind() {
        return EventKind.BIRTHDAY;
    }
}
