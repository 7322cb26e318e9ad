package dev.loyalty.spi;

import dev.loyalty.spi.QueuedDelivery.Assigned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to deliver. */
public sealed interface Settlement {

    /**
     * It is done with: told, or skipped.
     *
     * @param assigned for a group: what is assigned now; null if that is not known, or for other receivers
     */
    record Done(@Nullable Assigned assigned) implements Settlement {}

    /**
     * It is tried again.
     *
     * @param due not before this
     * @param error what it failed with
     */
    record Again(Instant due, String error) implements Settlement {}

    /**
     * It is parked until somebody retries or discards it. It holds nothing back.
     *
     * @param error what it failed with
     */
    record Park(String error) implements Settlement {}
}
