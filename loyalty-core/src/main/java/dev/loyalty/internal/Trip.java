package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Settlement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Deliveries that were taken together, and what became of each. What nothing became of was not tried. Thread-safe: whoever watches over
 * receivers that hang may take from it what is not being told.
 */
final class Trip {

    private final String worker;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Delivery, QueuedDelivery> open = new LinkedHashMap<>();
    private final Map<Delivery, Settlement> settled = new HashMap<>();
    private int tried;

    Trip(String worker, List<QueuedDelivery> taken) {
        this.worker = worker;
        taken.forEach(queued -> open.put(queued.delivery(), queued));
    }

    String worker() {
        return worker;
    }

    /** {@return those that nothing became of yet, the longest due first} */
    List<QueuedDelivery> all() {
        lock.lock();
        try {
            return List.copyOf(open.values());
        } finally {
            lock.unlock();
        }
    }

    /** Something became of a delivery. */
    void settle(Delivery delivery, Settlement settlement) {
        lock.lock();
        try {
            if (open.remove(delivery) != null) {
                settled.put(delivery, settlement);
                tried++;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Those whose lanes this trip holds: nothing became of them yet, or it was not handed over to be written. */
    Set<Delivery> held() {
        lock.lock();
        try {
            Set<Delivery> held = new HashSet<>(open.keySet());
            held.addAll(settled.keySet());
            return held;
        } finally {
            lock.unlock();
        }
    }

    /** How many deliveries something became of. */
    int tried() {
        lock.lock();
        try {
            return tried;
        } finally {
            lock.unlock();
        }
    }

    /** Hands over what is to be written, but for those that are being told: these stay open. */
    Map<Delivery, Settlement> handOver(Collection<Delivery> beingTold) {
        lock.lock();
        try {
            open.forEach((delivery, queued) -> {
                if (!beingTold.contains(delivery)) {
                    settled.put(delivery, new Settlement.Untried(queued.assigned()));
                }
            });
            open.keySet().retainAll(List.copyOf(beingTold));
            Map<Delivery, Settlement> all = Map.copyOf(settled);
            settled.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }
}
