package dev.loyalty.spi;

import dev.loyalty.event.Delivery;
import dev.loyalty.value.GroupId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and how it stands.
 *
 * @param delivery what is to be told to whom
 * @param queuedAt when it was queued, by the engine's clock: when the member's last entry was recorded. At first it is due then
 * @param attempts how often it was tried
 * @param due from when it is tried again; without meaning while parked
 * @param lastError what the last attempt failed with; null if none failed
 * @param parked whether it waits for somebody to retry or discard it
 * @param assigned for a group: what is known to be assigned; null if that is not known
 */
public record QueuedDelivery(
        Delivery delivery,
        Instant queuedAt,
        int attempts,
        Instant due,
        @Nullable String lastError,
        boolean parked,
        @Nullable Assigned assigned) {

    /**
     * A delivery as a commit queues it: due at once, and not tried yet.
     *
     * @param delivery what is to be told to whom
     * @param queuedAt since when it waits, as the commit says
     * @return how it stands
     */
    public static QueuedDelivery of(Delivery delivery, Instant queuedAt) {
        return new QueuedDelivery(delivery, queuedAt, 0, queuedAt, null, false, null);
    }

    /**
     * The same for another delivery.
     *
     * @param other the delivery
     * @return how that one stands
     */
    public QueuedDelivery with(Delivery other) {
        return new QueuedDelivery(other, queuedAt, attempts, due, lastError, parked, assigned);
    }

    /** The same, where something is known to be assigned, or nothing. */
    QueuedDelivery knowing(@Nullable Assigned known) {
        return known == null && assigned == null
                ? this
                : new QueuedDelivery(delivery, queuedAt, attempts, due, lastError, parked, known);
    }

    /** After an attempt that failed, or was not made. */
    QueuedDelivery after(Settlement settlement) {
        if (settlement instanceof Settlement.Again again) {
            return new QueuedDelivery(delivery, queuedAt, attempts + 1, again.due(), again.error(), false, null);
        }
        if (settlement instanceof Settlement.Park park) {
            return new QueuedDelivery(delivery, queuedAt, attempts + 1, due, park.error(), true, null);
        }
        return this;
    }

    /** No longer parked. */
    QueuedDelivery freed(Instant from) {
        return new QueuedDelivery(delivery, queuedAt, 0, from, lastError, false, null);
    }

    /**
     * What a group assigner was told last and acknowledged.
     *
     * @param group the group; null for none
     */
    public record Assigned(@Nullable GroupId group) {}
}
