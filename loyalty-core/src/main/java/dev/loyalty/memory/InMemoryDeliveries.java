package dev.loyalty.memory;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told. Commits drop their deliveries into an inbox and wait for nobody; whoever asks the queue something sorts
 * the inbox into lanes first.
 */
final class InMemoryDeliveries implements DeliveryQueue {

    private static final Comparator<Delivery> BY_PLACE = Comparator.comparing(Delivery::member)
            .thenComparing(delivery -> delivery.receiver().toString(), CodePoints::compare)
            .thenComparing(Lane.IN_ORDER);

    private record Arrival(Delivery delivery, Instant at) {}

    private final Queue<Arrival> inbox = new ConcurrentLinkedQueue<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Lanes lanes = new Lanes();
    private final NavigableMap<Delivery, QueuedDelivery> parked = new TreeMap<>(BY_PLACE);
    private final Map<Lane.Key, Assigned> assigned = new HashMap<>();

    /** Queues deliveries of one member. Called by one thread at a time for each member. */
    void queue(List<Delivery> deliveries, Instant at) {
        for (Delivery delivery : deliveries) {
            inbox.add(new Arrival(delivery, at));
        }
    }

    @Override
    public List<QueuedDelivery> take(String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
        return guarded(() -> {
            Instant until = now.plus(lease);
            List<QueuedDelivery> taken = new ArrayList<>();
            Lane lapsed = lanes.nextLapsed(receivers, now);
            while (lapsed != null && taken.size() < limit) {
                free(lapsed);
                Instant due = lapsed.due();
                if (due != null && !due.isAfter(now)) {
                    taken.add(handed(lapsed, worker, until));
                }
                lapsed = lanes.nextLapsed(receivers, now);
            }
            Lane next = lanes.nextDue(receivers, now);
            while (next != null && taken.size() < limit) {
                taken.add(handed(next, worker, until));
                next = lanes.nextDue(receivers, now);
            }
            taken.sort(Comparator.comparing(QueuedDelivery::due));
            return List.copyOf(taken);
        });
    }

    @Override
    public void settle(String worker, Delivery delivery, Settlement settlement) {
        guarded(() -> {
            Lane lane = lanes.find(Lane.Key.of(delivery));
            if (lane != null && lane.isHeld(worker, delivery)) {
                settle(lane, lane.release(), settlement);
                lanes.changed(lane);
            }
            return settlement;
        });
    }

    @Override
    public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
        return guarded(() -> (after == null ? parked : parked.tailMap(after, false))
                .values().stream().limit(limit).toList());
    }

    @Override
    public boolean unpark(Delivery delivery, @Nullable Instant due) {
        return guarded(() -> {
            QueuedDelivery freed = parked.remove(delivery);
            if (freed != null && due != null) {
                add(new QueuedDelivery(delivery, freed.queuedAt(), 0, due, freed.lastError(), false, null));
            }
            return freed != null;
        });
    }

    @Override
    public Backlog backlog() {
        return guarded(() -> {
            long queued = 0;
            Instant oldest = null;
            for (Lane lane : lanes.all()) {
                queued += lane.size();
                Instant candidate = lane.oldest();
                if (candidate != null && (oldest == null || candidate.isBefore(oldest))) {
                    oldest = candidate;
                }
            }
            return new Backlog(queued, parked.size(), oldest);
        });
    }

    /** The lease has run out: what was held waits again. */
    private void free(Lane lane) {
        QueuedDelivery held = lane.release();
        if (held != null) {
            lane.add(held);
        }
        lanes.changed(lane);
    }

    /** While somebody delivers to a group assigner, nobody knows what is assigned. */
    private QueuedDelivery handed(Lane lane, String worker, Instant until) {
        QueuedDelivery first = lane.hand(worker, until);
        lanes.changed(lane);
        return new QueuedDelivery(
                first.delivery(),
                first.queuedAt(),
                first.attempts(),
                first.due(),
                first.lastError(),
                false,
                assigned.remove(lane.key()));
    }

    private void settle(Lane lane, @Nullable QueuedDelivery held, Settlement settlement) {
        if (settlement instanceof Settlement.Done done) {
            Assigned now = done.assigned();
            if (now != null) {
                assigned.put(lane.key(), now);
            }
        } else if (held != null && settlement instanceof Settlement.Again again) {
            lane.add(tried(held, again.due(), again.error(), false));
        } else if (held != null && settlement instanceof Settlement.Park park) {
            parked.put(held.delivery(), tried(held, held.due(), park.error(), true));
        }
    }

    private static QueuedDelivery tried(QueuedDelivery held, Instant due, String error, boolean parked) {
        return new QueuedDelivery(held.delivery(), held.queuedAt(), held.attempts() + 1, due, error, parked, null);
    }

    private void add(QueuedDelivery item) {
        Lane lane = lanes.of(Lane.Key.of(item.delivery()));
        lane.add(item);
        lanes.changed(lane);
    }

    private <T> T guarded(Supplier<T> question) {
        lock.lock();
        try {
            for (Arrival next = inbox.poll(); next != null; next = inbox.poll()) {
                Delivery delivery = next.delivery();
                if (Lane.Key.of(delivery).isForGroups()) {
                    parked.subMap(at(delivery, Long.MIN_VALUE), at(delivery, Long.MAX_VALUE))
                            .clear();
                }
                add(new QueuedDelivery(delivery, next.at(), 0, next.at(), null, false, null));
            }
            return question.get();
        } finally {
            lock.unlock();
        }
    }

    private static Delivery at(Delivery delivery, long seq) {
        return new Delivery(delivery.member(), delivery.receiver(), seq, 0);
    }
}
