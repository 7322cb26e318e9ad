package dev.loyalty.memory;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is queued for one member and receiver, in order. At most one worker holds at most one of it at a time. For groups there
 * is but one wish, the newest; an older one that is being delivered is dropped when it comes back.
 *
 * <p>Not thread-safe; the queue guards it.
 */
final class Lane {

    /** Whose and to whom. */
    record Key(MemberId member, Receiver receiver) {
        static Key of(Delivery delivery) {
            return new Key(delivery.member(), delivery.receiver());
        }

        boolean isForGroups() {
            return receiver.kind() == Receiver.Kind.GROUP;
        }
    }

    /** A delivery that a worker has. */
    record Held(QueuedDelivery item, String worker, Instant until) {}

    static final Comparator<Delivery> IN_ORDER =
            Comparator.comparingLong(Delivery::seq).thenComparingInt(Delivery::index);

    private final Key key;
    private final long number;
    private final PriorityQueue<QueuedDelivery> waiting =
            new PriorityQueue<>(1, Comparator.comparing(QueuedDelivery::delivery, IN_ORDER));
    private @Nullable Held held;
    private Lanes.@Nullable Place place;

    Lane(Key key, long number) {
        this.key = key;
        this.number = number;
    }

    Key key() {
        return key;
    }

    /** Tells lanes apart that are due at the same instant: the older one comes first. */
    long number() {
        return number;
    }

    /** Remembers where this lane stands now, and returns where it stood. */
    Lanes.@Nullable Place moveTo(Lanes.@Nullable Place next) {
        Lanes.Place before = place;
        place = next;
        return before;
    }

    @Nullable
    Held held() {
        return held;
    }

    /** From when the first that waits is due; null if none waits. */
    @Nullable
    Instant due() {
        QueuedDelivery first = waiting.peek();
        return first == null ? null : first.due();
    }

    boolean isEmpty() {
        return held == null && waiting.isEmpty();
    }

    void add(QueuedDelivery item) {
        QueuedDelivery replaced = key.isForGroups() ? waiting.poll() : null;
        waiting.add(replaced == null || replaced.delivery().index() != Delivery.ALWAYS ? item : inAnyCase(item));
    }

    /** A wish that takes the place of one that is to be assigned in any case. */
    private static QueuedDelivery inAnyCase(QueuedDelivery item) {
        Delivery wish = item.delivery();
        return new QueuedDelivery(
                new Delivery(wish.member(), wish.receiver(), wish.seq(), Delivery.ALWAYS),
                item.queuedAt(),
                item.attempts(),
                item.due(),
                item.lastError(),
                item.parked(),
                item.assigned());
    }

    /** Hands the first that waits to a worker. */
    QueuedDelivery hand(String worker, Instant until) {
        QueuedDelivery first = waiting.remove();
        held = new Held(first, worker, until);
        return first;
    }

    /** Whether a worker holds just this delivery. */
    boolean isHeld(String worker, Delivery delivery) {
        Held now = held;
        return now != null
                && now.worker().equals(worker)
                && now.item().delivery().equals(delivery);
    }

    /** Nobody holds anything any longer. Returns what was held, or null if a newer wish has taken its place. */
    @Nullable
    QueuedDelivery release() {
        Held before = held;
        held = null;
        return before == null || isReplaced() ? null : before.item();
    }

    /** How many are queued, also those that a worker holds. */
    int size() {
        return waiting.size() + (held == null || isReplaced() ? 0 : 1);
    }

    /** When the oldest was queued; null if none is. */
    @Nullable
    Instant oldest() {
        Held now = held;
        Instant oldest = now == null || isReplaced() ? null : now.item().queuedAt();
        for (QueuedDelivery item : waiting) {
            if (oldest == null || item.queuedAt().isBefore(oldest)) {
                oldest = item.queuedAt();
            }
        }
        return oldest;
    }

    private boolean isReplaced() {
        return key.isForGroups() && !waiting.isEmpty();
    }
}
