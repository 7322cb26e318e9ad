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
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over the calls of receivers. While one runs, its leases are made longer, so that nobody else tells the same meanwhile. On the
 * engine's threads, one that takes longer than it may is interrupted, once; its thread is given up, and what it is not telling at that
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
    private final Queue<Unwritten> unwritten = new ConcurrentLinkedQueue<>();

    /** What became of deliveries whose call was given up, and is not written yet. */
    private record Unwritten(String worker, Map<Delivery, Settlement> settlements, Instant since) {}

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
        private final boolean isLimited;
        private final Thread thread = Thread.currentThread();
        private final Instant since = clock.instant();
        private final long begin = System.nanoTime();
        private final ReentrantLock lock = new ReentrantLock();
        private Instant renewed = since;
        private Set<Delivery> heldUp = Set.of();
        private volatile List<Delivery> told = List.of();
        private volatile boolean isOverdue;
        private boolean isAbandoned;
        private boolean isOver;

        private Call(Post post, Trip trip, Round<?> round, boolean isLimited) {
            this.post = post;
            this.trip = trip;
            this.round = round;
            this.isLimited = isLimited;
        }

        /** It has returned. After this nobody interrupts the thread for its sake. Says whether it took longer than it may. */
        boolean end() {
            calls.remove(this);
            lock.lock();
            try {
                isOver = true;
                return isOverdue;
            } finally {
                lock.unlock();
            }
        }

        private void look(Consumer<Thread> giveUp) {
            if (isLimited && !isOverdue && System.nanoTime() - begin >= Bell.nanos(longest)) {
                giveUp();
            }
            try {
                renew(clock.instant());
            } finally {
                replace(giveUp);
            }
        }

        /** At each look: the thread that takes its post may not have been made before. */
        private void replace(Consumer<Thread> giveUp) {
            lock.lock();
            try {
                if (isOverdue && !isOver) {
                    giveUp.accept(thread);
                }
            } finally {
                lock.unlock();
            }
        }

        /** It may go on with what it is telling, but tells nothing else. */
        private void tellsNoMore() {
            lock.lock();
            try {
                if (isLimited && !isOver && !isAbandoned) {
                    abandon();
                }
            } finally {
                lock.unlock();
            }
        }

        private void abandon() {
            Round.Abandoned abandoned = round.abandon(trip);
            told = abandoned.told();
            unwritten.add(new Unwritten(trip.worker(), abandoned.others(), clock.instant()));
            isAbandoned = true;
        }

        private void giveUp() {
            lock.lock();
            try {
                if (isOver) {
                    return;
                }
                if (!isAbandoned) {
                    abandon();
                }
                isOverdue = true;
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
        }

        private void renew(Instant now) {
            if (!now.isBefore(renewed.plus(lease.dividedBy(3)))) {
                heldUp = queue.renew(trip.worker(), trip.held(), now.plus(lease));
                renewed = now;
            } else if (!heldUp.isEmpty()) {
                Set<Delivery> held = trip.held();
                held.retainAll(heldUp);
                heldUp = queue.renew(trip.worker(), held, now.plus(lease));
            }
        }

        private Hanging hanging() {
            Receiver receiver = told.isEmpty()
                    ? new Receiver(post.kind(), post.name())
                    : told.get(0).receiver();
            return new Hanging(receiver, since);
        }
    }

    /**
     * A call begins on this thread; {@link Call#end} ends it.
     *
     * @param isLimited whether it may take no longer than the limit; if not, the thread is the host's
     */
    Call begin(Post post, Trip trip, Round<?> round, boolean isLimited) {
        Call call = new Call(post, trip, round, isLimited);
        calls.add(call);
        return call;
    }

    /**
     * Looks at all calls.
     *
     * @param giveUp is told of each thread that will not come back soon, at each look
     */
    public void look(Consumer<Thread> giveUp) {
        RuntimeException failure = null;
        for (Call call : calls) {
            failure = attempted(() -> call.look(giveUp), failure);
        }
        for (Unwritten left : unwritten) {
            failure = attempted(() -> write(left), failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException attempted(Runnable part, @Nullable RuntimeException failure) {
        try {
            part.run();
            return failure;
        } catch (RuntimeException failed) {
            return failure == null ? failed : failure;
        }
    }

    /** Tried again with the next look if the store fails, as long as the leases last. */
    private void write(Unwritten left) {
        if (left.since().plus(lease).isBefore(clock.instant())) {
            unwritten.remove(left);
        } else {
            queue.settleAll(left.worker(), left.settlements());
            unwritten.remove(left);
        }
    }

    /** The calls on the engine's threads tell nothing but what they are telling at this moment. */
    void tellNoMore() {
        calls.forEach(Call::tellsNoMore);
    }

    /** {@return whether a call goes on, or something is left to write} */
    boolean isBusy() {
        return !calls.isEmpty() || !unwritten.isEmpty();
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
