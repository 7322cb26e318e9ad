package dev.loyalty;

import dev.loyalty.event.Receiver;
import dev.loyalty.internal.DueWork;
import dev.loyalty.internal.Watch;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.QueuedDelivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the background work stands.
 *
 * @param queued how many deliveries wait
 * @param parked how many deliveries are parked, and want somebody to retry or discard them
 * @param oldestQueued when the oldest delivery that waits was queued, by the engine's clock; null if none waits
 * @param due how many members' time has come, without those who wait after a failure, counted up to 1000
 * @param running whether background threads run in this process
 * @param hanging receivers that a thread of this process has called and that have not answered for longer than
 *     {@link EngineBuilder#answerWithin} says, the longest first
 * @param failing for how many members what time does has failed, so that it waits before it is tried again; counted up to 1000. Who they
 *     are stands in the log
 * @param processes steps of processes that have failed. They are never parked, but tried again for ever; those that were tried most often
 *     come first, at most 100
 */
public record Health(
        long queued,
        long parked,
        @Nullable Instant oldestQueued,
        int due,
        boolean running,
        List<Hanging> hanging,
        int failing,
        List<QueuedDelivery> processes) {

    private static final int MOST_DUE_COUNTED = 1000;
    private static final int MOST_PROCESSES = 100;

    /**
     * A receiver that hangs. What it is being told now waits until it answers; it is still told of its other customers.
     *
     * @param receiver which
     * @param since when it was called, by the engine's clock
     */
    public record Hanging(Receiver receiver, Instant since) {}

    /** Copies the lists. */
    public Health {
        hanging = List.copyOf(hanging);
        processes = List.copyOf(processes);
    }

    static Health of(DeliveryQueue deliveries, DueWork dueWork, boolean running, List<Watch.Hanging> hanging) {
        DeliveryQueue.Backlog backlog = deliveries.backlog();
        return new Health(
                backlog.queued(),
                backlog.parked(),
                backlog.oldest(),
                dueWork.due(MOST_DUE_COUNTED).size(),
                running,
                hanging.stream()
                        .map(one -> new Hanging(one.receiver(), one.since()))
                        .toList(),
                dueWork.failing(MOST_DUE_COUNTED),
                deliveries.failing(Receiver.ENGINE, MOST_PROCESSES));
    }

    /** {@return when the oldest delivery that waits was queued, or empty if none waits} */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(oldestQueued);
    }
}
