package dev.loyalty.spi;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is queued for one stream and receiver, and which worker holds the first of it. A value: each move gives another lane, and
 * nothing but these moves changes one. So the order of deliveries and the rules for groups stand here, once for every store.
 *
 * @param key whose and to whom
 * @param hold what a worker has; null if none has anything
 * @param assigned for a group: what is known to be assigned; null if that is not known
 * @param queue what is queued, in order, parked ones and the one that is held among it. A store may leave out parked ones, and all that
 *     wait behind the first two
 */
public record Lane(Key key, @Nullable Hold hold, @Nullable Assigned assigned, List<QueuedDelivery> queue) {

    private static final Comparator<QueuedDelivery> IN_ORDER = Comparator.comparing(
            QueuedDelivery::delivery, Comparator.comparingLong(Delivery::seq).thenComparingInt(Delivery::index));

    /**
     * Which lane.
     *
     * @param stream whose
     * @param receiver to whom
     */
    public record Key(StreamId stream, Receiver receiver) {

        /**
         * The lane of a delivery.
         *
         * @param delivery which
         * @return its lane
         */
        public static Key of(Delivery delivery) {
            return new Key(delivery.stream(), delivery.receiver());
        }
    }

    /**
     * What a worker has.
     *
     * @param worker who
     * @param seq the delivery's entry
     * @param index its index
     * @param until when its lease runs out
     * @param replaced whether a newer wish for a group has taken the delivery's place meanwhile
     */
    public record Hold(String worker, long seq, int index, Instant until, boolean replaced) {

        boolean isOf(Delivery delivery) {
            return seq == delivery.seq() && index == delivery.index();
        }
    }

    /** Puts the queue in order. */
    public Lane {
        queue = queue.size() < 2
                ? List.copyOf(queue)
                : queue.stream().sorted(IN_ORDER).toList();
    }

    /**
     * A lane with nothing in it.
     *
     * @param key whose and to whom
     * @return the lane
     */
    public static Lane empty(Key key) {
        return new Lane(key, null, null, List.of());
    }

    /** {@return whether nothing is queued or held here, and nothing known} */
    public boolean isEmpty() {
        return hold == null && assigned == null && queue.isEmpty();
    }

    /** {@return from when a worker may look at this lane: the end of the lease while one has it, else when the first is due; or empty} */
    public Optional<Instant> readyAt() {
        return hold != null ? Optional.of(hold.until()) : first().map(QueuedDelivery::due);
    }

    /**
     * What a worker may have now.
     *
     * @param now the instant
     * @return the first that is not parked, if it is due and nobody has it; with what is known to be assigned
     */
    public Optional<QueuedDelivery> offered(Instant now) {
        return isHeld(now)
                ? Optional.empty()
                : first().filter(first -> !first.due().isAfter(now)).map(first -> first.knowing(assigned));
    }

    /**
     * Whether a worker's lease goes on.
     *
     * @param now the instant
     * @return whether nobody else may have anything
     */
    public boolean isHeld(Instant now) {
        return hold != null && hold.until().isAfter(now);
    }

    /**
     * A worker has what was offered. Until it is done, nobody knows what is assigned.
     *
     * @param worker who
     * @param delivery what was offered
     * @param until when the lease runs out
     * @return the lane
     */
    public Lane handed(String worker, Delivery delivery, Instant until) {
        return new Lane(key, new Hold(worker, delivery.seq(), delivery.index(), until, false), null, queue);
    }

    /** {@return the lane with nothing held: the lease has run out} */
    public Lane freed() {
        return new Lane(key, null, assigned, queue);
    }

    /**
     * Whether a worker has just this delivery.
     *
     * @param worker who
     * @param delivery which
     * @return whether it has; true also after its lease has run out, until another one takes it
     */
    public boolean isHeldBy(String worker, Delivery delivery) {
        return hold != null && hold.worker().equals(worker) && hold.isOf(delivery);
    }

    /**
     * The lease of what a worker has goes on.
     *
     * @param until when it runs out now
     * @return the lane
     */
    public Lane renewed(Instant until) {
        return hold == null
                ? this
                : new Lane(
                        key,
                        new Hold(hold.worker(), hold.seq(), hold.index(), until, hold.replaced()),
                        assigned,
                        queue);
    }

    /**
     * What is held is settled. If a newer wish has taken its place, that one stays queued; and if the one that is held was to be assigned in
     * any case and was not tried, nothing is known to be assigned, so that the newer one is not skipped.
     *
     * @param settlement what became of it
     * @return the lane
     */
    public Lane settled(Settlement settlement) {
        Hold held = hold;
        if (held == null) {
            return this;
        }
        UnaryOperator<QueuedDelivery> after = item -> held.isOf(item.delivery()) ? item.after(settlement) : item;
        boolean isDone = settlement instanceof Settlement.Done;
        List<QueuedDelivery> left = queue.stream()
                .filter(item -> held.replaced() || !isDone || !held.isOf(item.delivery()))
                .map(held.replaced() ? UnaryOperator.identity() : after)
                .toList();
        boolean isOwed = held.replaced() && held.index() == Delivery.ALWAYS && settlement instanceof Settlement.Untried;
        return new Lane(key, null, isOwed ? null : settlement.known(), left);
    }

    /**
     * Something more is queued. A newer wish for a group takes the older one's place, parked or not; of one that is being delivered it is
     * told afterwards.
     *
     * @param added what
     * @return the lane
     */
    public Lane with(QueuedDelivery added) {
        if (key.receiver().kind() != Receiver.Kind.GROUP) {
            List<QueuedDelivery> longer = new ArrayList<>(queue);
            longer.add(added);
            return new Lane(key, hold, assigned, longer);
        }
        Hold held = hold;
        boolean isTold = held != null && !held.replaced();
        Optional<QueuedDelivery> older = isTold ? Optional.empty() : first();
        QueuedDelivery wish = older.map(before -> added.with(added.delivery().inPlaceOf(before.delivery())))
                .orElse(added);
        Hold replaced = held == null ? null : new Hold(held.worker(), held.seq(), held.index(), held.until(), true);
        return new Lane(key, replaced, assigned, List.of(wish));
    }

    /**
     * A parked one is freed, with its attempts counted anew.
     *
     * @param delivery which
     * @param due from when it is tried again; null to discard it
     * @return the lane; the same if it is not parked
     */
    public Lane unparked(Delivery delivery, @Nullable Instant due) {
        List<QueuedDelivery> changed = new ArrayList<>();
        boolean wasParked = false;
        for (QueuedDelivery item : queue) {
            boolean isMeant = item.parked() && item.delivery().equals(delivery);
            wasParked |= isMeant;
            if (!isMeant) {
                changed.add(item);
            } else if (due != null) {
                changed.add(item.freed(due));
            }
        }
        return wasParked ? new Lane(key, hold, assigned, changed) : this;
    }

    /**
     * What a store has to write to get from another view of this lane to this one.
     *
     * @param before the lane before it was changed
     * @return those that are otherwise now
     */
    public List<QueuedDelivery> changedSince(Lane before) {
        return queue.stream().filter(item -> !before.queue.contains(item)).toList();
    }

    /**
     * What a store has to delete to get from another view of this lane to this one.
     *
     * @param before the lane before it was changed
     * @return those that are no longer queued
     */
    public List<Delivery> goneSince(Lane before) {
        return before.queue.stream()
                .map(QueuedDelivery::delivery)
                .filter(gone -> queue.stream().noneMatch(item -> item.delivery().equals(gone)))
                .toList();
    }

    private Optional<QueuedDelivery> first() {
        for (QueuedDelivery item : queue) {
            if (!item.parked()) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
