package dev.loyalty.spi;

import dev.loyalty.spi.QueuedDelivery.Assigned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to deliver. */
public sealed interface Settlement {

    /** {@return for a group: what is known to be assigned now; null if that is not known} */
    default @Nullable Assigned known() {
        return null;
    }

    /**
     * It is done with: told, or skipped.
     *
     * @param assigned for a group: what is assigned now; null if that is not known, or for other receivers
     */
    record Done(@Nullable Assigned assigned) implements Settlement {
        @Override
        public @Nullable Assigned known() {
            return assigned;
        }
    }

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

    /**
     * It was taken, but not tried: it stands as it stood before.
     *
     * @param assigned for a group: what was known to be assigned when it was taken
     */
    record Untried(@Nullable Assigned assigned) implements Settlement {
        @Override
        public @Nullable Assigned known() {
            return assigned;
        }
    }
}
