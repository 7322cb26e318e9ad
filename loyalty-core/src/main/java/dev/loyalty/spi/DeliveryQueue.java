package dev.loyalty.spi;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told after a commit. Filled by commits alone.
 *
 * <p>What the implementer must guarantee, and {@code MemberStoreContract} checks:
 *
 * <ul>
 *   <li>Deliveries of one member to one receiver are handed out in the order of entry and index. While one waits to be tried
 *       again, those behind it wait; a parked one holds nothing back.
 *   <li>No two workers hold deliveries of the same member and receiver at once, and no worker is handed again what it holds: it
 *       may take on several threads. What a worker holds falls to others once its lease has run out; settling it after that has
 *       no effect if another worker holds it.
 *   <li>A group delivery is one row per member and ladder. A newer wish takes the older one's place ({@link Delivery#inPlaceOf}), also while that one is being
 *       delivered or parked: settling the older one then leaves the newer one queued. What is known to be assigned is remembered
 *       after it is done with. Once an attempt has failed, or its lease has run out, nothing is known to be assigned until one
 *       is done: it may have taken effect nevertheless. The same holds if a wish that is to be assigned in any case was taken and not
 *       tried, and a newer one has its place: the newer one is told in any case.
 * </ul>
 *
 * <p>Leases are measured by the clocks of those who take: these must differ by less than a lease lasts. Each call may throw a
 * {@link StoreException}, which says what is known of its effect. Thread-safe.
 */
public interface DeliveryQueue {

    /**
     * Takes what is due: for each member and receiver the first that waits.
     *
     * @param worker who takes; any text that no other worker has
     * @param receivers to whom this worker can deliver; others' deliveries stay where they are
     * @param now what is due then
     * @param lease for how long they are the worker's
     * @param limit how many at most
     * @return the deliveries, the longest due first
     */
    List<QueuedDelivery> take(String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit);

    /**
     * Says what became of deliveries that were taken. They are settled together; if it fails for some, others may be settled.
     *
     * @param worker who took them
     * @param settlements what became of each
     */
    void settleAll(String worker, Map<Delivery, Settlement> settlements);

    /**
     * Says what became of a delivery that was taken.
     *
     * @param worker who took it
     * @param delivery which
     * @param settlement what became of it
     */
    default void settle(String worker, Delivery delivery, Settlement settlement) {
        settleAll(worker, Map.of(delivery, settlement));
    }

    /**
     * Keeps what a worker holds for longer: it is still being told. What has meanwhile become another worker's stays there. Waits for
     * nobody.
     *
     * @param worker who took them
     * @param deliveries which
     * @param until when their leases run out now
     * @return those that somebody else is writing to at this moment: they are not renewed yet, and nobody takes them as long as that lasts
     */
    Set<Delivery> renew(String worker, Collection<Delivery> deliveries, Instant until);

    /**
     * Parked deliveries, in the order of member, receiver, entry and index. Receivers compare by code point of their texts, see
     * {@link dev.loyalty.event.Receiver#toString()}.
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     * @return the deliveries
     */
    List<QueuedDelivery> parked(@Nullable Delivery after, int limit);

    /**
     * Frees a parked delivery.
     *
     * @param delivery which
     * @param due from when it is tried again, with its attempts counted anew; null to discard it
     * @return whether it was parked
     */
    boolean unpark(Delivery delivery, @Nullable Instant due);

    /**
     * Deliveries to a receiver that have failed and are tried again. Parked ones are not among them.
     *
     * @param receiver to whom
     * @param limit how many at most
     * @return the deliveries, those that were tried most often first, then in the order of {@link #parked}
     */
    List<QueuedDelivery> failing(Receiver receiver, int limit);

    /**
     * How the queue stands.
     *
     * @return the figures
     */
    Backlog backlog();

    /**
     * How a queue stands.
     *
     * @param queued how many are not delivered yet, those that a worker holds included
     * @param parked how many are parked
     * @param oldest when the oldest that waits was queued; null if none waits
     */
    record Backlog(long queued, long parked, @Nullable Instant oldest) {}
}
