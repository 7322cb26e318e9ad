package dev.loyalty.program;

import dev.loyalty.value.EventKind;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Declares that a listener exists, so that events are queued for it, also by a process in which it is not wired.
 *
 * @param name the name under which it is wired; letters, digits, {@code -} and {@code _}, at most 40
 * @param events what it asks for; not empty
 */
public record ListenerDeclaration(String name, Set<EventKind> events) {

    /**
     * Checks the name and copies the set.
     *
     * @throws IllegalArgumentException if the name has other characters or no event is asked for
     */
    public ListenerDeclaration {
        if (!name.matches("[A-Za-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException(
                    "a listener's name is 1 to 40 letters, digits, - and _, but this is \"" + name + "\"");
        }
        if (events.isEmpty()) {
            throw new IllegalArgumentException("listener \"" + name + "\" asks for no event: name at least one kind");
        }
        events = Collections.unmodifiableSet(EnumSet.copyOf(events));
    }
}
