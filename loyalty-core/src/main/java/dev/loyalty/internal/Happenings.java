package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.spi.Happening;
import dev.loyalty.value.CustomerId;
import java.util.List;
import java.util.Optional;

/** What a listener hears of an entry: the events for which a version of the program declares it. */
final class Happenings {

    private Happenings() {}

    /** What it hears; empty if it asked for none of it. */
    static Optional<Happening> of(Delivery delivery, Entry entry, ProgramHistory programs) {
        String name = delivery.receiver().name();
        LoyaltyProgram recorded = programs.inForceAt(entry.recordedAt());
        LoyaltyProgram effective = programs.inForceAt(entry.effectiveAt());
        List<Event> asked = entry.events().stream()
                .filter(event -> asksFor(recorded, name, event) || asksFor(effective, name, event))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Happening(
                delivery.id(),
                CustomerId.of(delivery.member().value()),
                entry.seq(),
                entry.cause(),
                entry.occurredAt(),
                entry.recordedAt(),
                asked));
    }

    private static boolean asksFor(LoyaltyProgram program, String listener, Event event) {
        return program.listeners().stream()
                .anyMatch(declared ->
                        declared.name().equals(listener) && declared.events().contains(event.kind()));
    }
}
