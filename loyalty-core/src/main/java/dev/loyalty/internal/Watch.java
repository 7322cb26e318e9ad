package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.internal.Adapters.Post;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the calls of receivers that run on the engine's threads. While one runs, its leases are made longer, so that nobody else is
 * told the same meanwhile. One that takes longer than it may is interrupted, once; its thread is given up, and what it is not telling at that
 * moment is written down or given back. The lanes of what it is telling stay closed until it returns, or this process is gone.
 *
 * <p>Thread-safe.
 */
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final DeliveryQueue queue;
    private final InstantSource clock;
    private final Duration longest;
    private final Duration lease;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    /**
     * A receiver that takes longer than it may.
     *
     * @param receiver which
     * @param since when it was called, by the engine's clock
     */
    public record Hanging(Receiver receiver, Instant since) {}

    Watch(DeliveryQueue queue, InstantSource clock, Duration longest, Duration lease) {
        this.queue = queue;
        this.clock = clock;
        this.longest = longest;
        this.lease = lease;
    }

    /** One call, on the thread that made it. */
    final class Call {

        private final Post post;
        private final Trip trip;
        private final Round<?> round;
        private final Thread thread = Thread.currentThread();
        private final Instant since = clock.instant();
        private final long begin = System.nanoTime();
        private final ReentrantLock lock = new ReentrantLock();
        private Instant renewed = since;
        private volatile List<Delivery> told = List.of();
        private volatile boolean isOverdue;
        private boolean isOver;

        private Call(Post post, Trip trip, Round<?> round) {
            this.post = post;
            this.trip = trip;
            this.round = round;
        }

        /** It has returned. After this nobody interrupts the thread for its sake. */
        void end() {
            calls.remove(this);
            lock.lock();
            try {
                isOver = true;
            } finally {
                lock.unlock();
            }
        }

        private void look(Consumer<Thread> giveUp) {
            if (!isOverdue && System.nanoTime() - begin >= Bell.nanos(longest)) {
                giveUp(giveUp);
            }
            Instant now = clock.instant();
            if (!now.isBefore(renewed.plus(lease.dividedBy(3)))) {
                renewed = now;
                queue.renew(trip.worker(), isOverdue ? told : trip.open(), now.plus(lease));
            }
        }

        private void giveUp(Consumer<Thread> giveUp) {
            lock.lock();
            try {
                if (isOver) {
                    return;
                }
                told = round.abandon();
                isOverdue = true;
                giveUp.accept(thread);
                thread.interrupt();
            } finally {
                lock.unlock();
            }
            LOG.warn(
                    "{} has not answered within {}: thread {} was interrupted, and what it is being told waits until it returns: {}",
                    post,
                    longest,
                    thread.getName(),
                    told.stream().limit(10).map(Delivery::id).toList());
            Map<Delivery, Settlement> others = trip.handOver(told);
            if (!others.isEmpty()) {
                queue.settleAll(trip.worker(), others);
            }
        }

        private Hanging hanging() {
            Receiver receiver = told.isEmpty()
                    ? new Receiver(post.kind(), post.name())
                    : told.get(0).receiver();
            return new Hanging(receiver, since);
        }
    }

    /** A call begins on this thread; {@link Call#end} ends it. */
    Call begin(Post post, Trip trip, Round<?> round) {
        Call call = new Call(post, trip, round);
        calls.add(call);
        return call;
    }

    /**
     * Looks at all calls.
     *
     * @param giveUp is told of a thread that will not come back soon
     */
    public void look(Consumer<Thread> giveUp) {
        RuntimeException failure = null;
        for (Call call : calls) {
            try {
                call.look(giveUp);
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** {@return how long to wait between two looks} */
    public Duration interval() {
        Duration part = Duration.ofNanos(Bell.nanos(longest) / 4);
        return part.compareTo(SHORTEST) < 0 ? SHORTEST : part.compareTo(LONGEST) > 0 ? LONGEST : part;
    }

    /** {@return the receivers that take longer than they may, the longest first} */
    public List<Hanging> hanging() {
        return calls.stream()
                .filter(call -> call.isOverdue)
                .map(Call::hanging)
                .sorted(Comparator.comparing(Hanging::since))
                .toList();
    }

    /** {@return how long a call may take} */
    Duration longest() {
        return longest;
    }
}
