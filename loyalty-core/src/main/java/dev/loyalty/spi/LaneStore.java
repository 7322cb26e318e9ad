package dev.loyalty.spi;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.DeliveryQueue.Backlog;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where lanes lie: all that a store has to know of what is to be told. It finds lanes and writes them; what may be handed out, and what
 * becomes of it, {@link LaneQueue} and {@link Lane} say, for every store the same. Commits write to lanes too, by {@link Lane#with}.
 *
 * <p>What the implementer must guarantee: a change of a lane is atomic and seen by all later ones. Thread-safe.
 */
public interface LaneStore {

    /**
     * A lane in the order in which lanes are looked at.
     *
     * @param readyAt from when a worker may look at it, or earlier
     * @param key which
     */
    record Place(Instant readyAt, Lane.Key key) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int order = readyAt.compareTo(other.readyAt);
            return order != 0 ? order : StreamId.ORDER.compare(key.stream(), other.key.stream());
        }
    }

    /**
     * What is to become of a lane.
     *
     * @param next the lane after it; null if nothing is to be written
     * @param answer what the caller wants to know
     * @param <T> its type
     */
    record Change<T>(@Nullable Lane next, T answer) {}

    /**
     * Where a worker may look. What it answers may be a moment old.
     *
     * @param after the receivers; with each, the place behind which to look: empty for the beginning
     * @param now lanes that are ready then
     * @param limit how many in all at most
     * @return for each receiver the next places in order, merged by that order: the longest ready first
     */
    List<Place> ready(Map<Receiver, Optional<Place>> after, Instant now, int limit);

    /**
     * Changes some lanes of one receiver together, and waits for nobody: lanes that somebody else is changing at this moment are passed over.
     *
     * @param keys which, in order; those that are not there are passed over
     * @param most how many of them at most
     * @param change what is to become of each: pure, so that it may be asked again
     * @param <T> the type of the answer
     * @return the answers for those that were changed or left as they are, in the order of the keys
     */
    <T> Map<Lane.Key, T> change(Collection<Lane.Key> keys, int most, Function<Lane, Change<T>> change);

    /**
     * Changes one lane, and waits for others who are changing it.
     *
     * @param delivery its lane; the lane that is given to {@code change} holds this delivery, if it is there
     * @param change what is to become of it: pure, so that it may be asked again
     * @param <T> the type of the answer
     * @return the answer; empty if there is no such lane
     */
    <T> Optional<T> changeOne(Delivery delivery, Function<Lane, Change<T>> change);

    /**
     * Parked deliveries, as {@link DeliveryQueue#parked} orders them.
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     * @return the deliveries
     */
    List<QueuedDelivery> parked(@Nullable Delivery after, int limit);

    /**
     * Deliveries that have failed and are tried again, as {@link DeliveryQueue#failing} orders them.
     *
     * @param receiver to whom
     * @param limit how many at most
     * @return the deliveries
     */
    List<QueuedDelivery> failing(Receiver receiver, int limit);

    /** {@return how many deliveries are queued and parked} */
    Backlog backlog();
}
