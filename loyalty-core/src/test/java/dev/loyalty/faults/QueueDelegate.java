package dev.loyalty.faults;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A queue that does what another one does, until a subclass does something else. A test that takes for ever is ended. */
class QueueDelegate implements DeliveryQueue {

    private static final int FOR_EVER = 20_000;

    private final DeliveryQueue right;
    private final AtomicInteger taken = new AtomicInteger();

    QueueDelegate(DeliveryQueue right) {
        this.right = right;
    }

    @Override
    public List<QueuedDelivery> take(String worker, Set<Receiver> receivers, Instant now, Duration lease, int limit) {
        if (taken.incrementAndGet() > FOR_EVER) {
            throw new IllegalStateException("what is queued never ends");
        }
        return right.take(worker, receivers, now, lease, limit);
    }

    @Override
    public void settleAll(String worker, Map<Delivery, Settlement> settlements) {
        right.settleAll(worker, settlements);
    }

    @Override
    public Set<Delivery> renew(String worker, Collection<Delivery> deliveries, Instant until) {
        return right.renew(worker, deliveries, until);
    }

    @Override
    public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
        return right.parked(after, limit);
    }

    @Override
    public boolean unpark(Delivery delivery, @Nullable Instant due) {
        return right.unpark(delivery, due);
    }

    @Override
    public List<QueuedDelivery> failing(Receiver receiver, int limit) {
        return right.failing(receiver, limit);
    }

    @Override
    public Backlog backlog() {
        return right.backlog();
    }
}
