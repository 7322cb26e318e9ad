package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that deliveries are queued for adapters that are wired here, while nobody here delivers. Warns once when that has been so for
 * a while, by the engine's clock, and once at the end. Thread-safe.
 */
public final class Unstarted {

    /** How long an engine may take before it is started. */
    static final Duration A_WHILE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Unstarted.class);

    private final String program;
    private final Predicate<Receiver> wired;
    private final Instant from;
    private final Set<String> waiting = new ConcurrentSkipListSet<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicLong queued = new AtomicLong();
    private volatile boolean delivers;

    /**
     * An engine that was just built.
     *
     * @param program of which program
     * @param wired whether a receiver's adapter is wired
     * @param builtAt when that was, by the engine's clock
     */
    public Unstarted(String program, Predicate<Receiver> wired, Instant builtAt) {
        this.program = program;
        this.wired = wired;
        this.from = builtAt.plus(A_WHILE);
    }

    /** {@return one that warns of nothing, where nothing is really queued} */
    public static Unstarted deaf() {
        Unstarted deaf = new Unstarted("", receiver -> false, Instant.EPOCH);
        deaf.deliver();
        return deaf;
    }

    /** Somebody delivers here: the engine's threads, or the shop's own call. */
    public void deliver() {
        delivers = true;
    }

    /** A decision queues deliveries; whether they are committed is another question. */
    void queueing(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return;
        }
        queued.incrementAndGet();
        if (!delivers) {
            for (Delivery delivery : deliveries) {
                if (wired.test(delivery.receiver())) {
                    waiting.add(delivery.receiver().toString());
                }
            }
        }
    }

    /** {@return how often something was queued, or was to be: a number that rises} */
    public long queued() {
        return queued.get();
    }

    /** Something was written: nothing that happens here may make it look as if it was not. */
    void look(InstantSource clock) {
        if (delivers || waiting.isEmpty() || isOver.get()) {
            return;
        }
        try {
            warnAt(clock.instant());
        } catch (RuntimeException failed) {
            LOG.debug("it is not known what time it is", failed);
        }
    }

    private void warnAt(Instant now) {
        if (!now.isBefore(from) && isOver.compareAndSet(false, true)) {
            LOG.warn(
                    "the engine of program {} has not been started, so what is queued for {} waits:"
                            + " call start() or deliveries().deliver(…), unless another process delivers",
                    program,
                    waiting);
        }
    }

    /** The engine is closed. */
    public void close() {
        if (!delivers && !waiting.isEmpty()) {
            LOG.warn(
                    "the engine of program {} is closed and never was started: what was queued for {} waits in the store"
                            + " for an engine that is",
                    program,
                    waiting);
        }
    }
}
