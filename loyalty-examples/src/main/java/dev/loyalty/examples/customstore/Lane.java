package dev.loyalty.examples.customstore;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one member has queued for one receiver, and which worker holds the first of it. Immutable. */
record Lane(
        List<QueuedDelivery> waiting,
        List<QueuedDelivery> parked,
        @Nullable Lease lease,
        @Nullable Assigned assigned) {

    static final Lane EMPTY = new Lane(List.of(), List.of(), null, null);

    private static final Comparator<QueuedDelivery> IN_ORDER = Comparator.comparing(
            QueuedDelivery::delivery, Comparator.comparingLong(Delivery::seq).thenComparingInt(Delivery::index));

    record Lease(QueuedDelivery held, String worker, Instant until) {}

    /** A newer wish for a group takes the place of every older one. */
    Lane queued(Delivery delivery, Instant at) {
        QueuedDelivery item = new QueuedDelivery(delivery, at, 0, at, null, false, null);
        if (!isWish(delivery)) {
            return new Lane(sorted(waiting, item), parked, lease, assigned);
        }
        QueuedDelivery newest = waiting.isEmpty()
                ? item
                : item.with(delivery.inPlaceOf(waiting.get(0).delivery()));
        return new Lane(List.of(newest), List.of(), lease, assigned);
    }

    /** Everything that is not done, parked ones aside. */
    List<QueuedDelivery> undelivered() {
        return freed().waiting;
    }

    /** Since when something could be taken; empty if nothing can. */
    Optional<Instant> takeable(Instant now) {
        if (lease != null && lease.until().isAfter(now)) {
            return Optional.empty();
        }
        return undelivered().stream()
                .limit(1)
                .map(QueuedDelivery::due)
                .filter(due -> !due.isAfter(now))
                .findFirst();
    }

    /** The first is handed to a worker. Until it is done, nobody knows what is assigned. */
    Lane handed(String worker, Instant until) {
        List<QueuedDelivery> all = undelivered();
        QueuedDelivery first = all.get(0);
        QueuedDelivery held = copy(first, first.attempts(), first.due(), first.lastError(), false, assigned);
        return new Lane(all.subList(1, all.size()), parked, new Lease(held, worker, until), null);
    }

    /** What was held is settled, if this worker still holds it. */
    Lane settled(String worker, Delivery delivery, Settlement settlement) {
        if (lease == null
                || !lease.worker().equals(worker)
                || !lease.held().delivery().equals(delivery)) {
            return this;
        }
        QueuedDelivery held = lease.held();
        int attempts = held.attempts() + 1;
        if (settlement instanceof Settlement.Done done) {
            return new Lane(waiting, parked, null, done.assigned());
        }
        if (settlement instanceof Settlement.Again again && !isReplaced()) {
            QueuedDelivery next = copy(held, attempts, again.due(), again.error(), false, null);
            return new Lane(sorted(waiting, next), parked, null, null);
        }
        if (settlement instanceof Settlement.Park park && !isReplaced()) {
            QueuedDelivery next = copy(held, attempts, held.due(), park.error(), true, null);
            return new Lane(waiting, sorted(parked, next), null, null);
        }
        return new Lane(waiting, parked, null, null);
    }

    /** A parked one is freed, or discarded where {@code due} is null. */
    Lane unparked(Delivery delivery, @Nullable Instant due) {
        List<QueuedDelivery> left = new ArrayList<>(parked);
        List<QueuedDelivery> queued = waiting;
        for (QueuedDelivery item : parked) {
            if (item.delivery().equals(delivery)) {
                left.remove(item);
                queued = due == null ? waiting : sorted(waiting, copy(item, 0, due, item.lastError(), false, null));
            }
        }
        return left.size() == parked.size() ? this : new Lane(queued, left, lease, assigned);
    }

    /** What a worker holds. */
    Optional<QueuedDelivery> held() {
        return Optional.ofNullable(lease).map(Lease::held);
    }

    private Lane freed() {
        if (lease == null || isReplaced()) {
            return this;
        }
        QueuedDelivery held = lease.held();
        QueuedDelivery back = copy(held, held.attempts(), held.due(), held.lastError(), false, null);
        return new Lane(sorted(waiting, back), parked, null, assigned);
    }

    private boolean isReplaced() {
        return lease != null && isWish(lease.held().delivery()) && !waiting.isEmpty();
    }

    private static QueuedDelivery copy(
            QueuedDelivery item,
            int attempts,
            Instant due,
            @Nullable String error,
            boolean isParked,
            @Nullable Assigned assigned) {
        return new QueuedDelivery(item.delivery(), item.queuedAt(), attempts, due, error, isParked, assigned);
    }

    private static boolean isWish(Delivery delivery) {
        return delivery.receiver().kind() == Receiver.Kind.GROUP;
    }

    private static List<QueuedDelivery> sorted(List<QueuedDelivery> items, QueuedDelivery added) {
        List<QueuedDelivery> all = new ArrayList<>(items);
        all.add(added);
        all.sort(IN_ORDER);
        return all;
    }
}
