package dev.loyalty.spi;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Event;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.List;

/**
 * What a listener hears: of one journal entry the events that it asked for.
 *
 * @param id the same on every attempt
 * @param customer whose
 * @param seq the entry's number in the member's journal
 * @param cause why it happened
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded, by the engine's clock: after an import the time of the import, not the row's
 * @param events the events asked for; not empty
 */
public record Happening(
        String id,
        CustomerId customer,
        long seq,
        Cause cause,
        Instant occurredAt,
        Instant recordedAt,
        List<Event> events) {

    /** Copies the events. */
    public Happening {
        events = List.copyOf(events);
    }
}
