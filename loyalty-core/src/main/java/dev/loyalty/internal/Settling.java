package dev.loyalty.internal;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Receiver;
import dev.loyalty.internal.Adapters.Post;
import dev.loyalty.spi.GroupAssignment;
import dev.loyalty.spi.QueuedDelivery;
import dev.loyalty.spi.QueuedDelivery.Assigned;
import dev.loyalty.spi.Receipt;
import dev.loyalty.spi.Settlement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a delivery, by what its receiver answered: done, tried again, or parked. The engine's are never parked. Thread-safe. */
final class Settling {

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final InstantSource clock;
    private final Retries retries;
    private final Map<Receiver, Streak> streaks = new ConcurrentHashMap<>();
    private final Map<Post, Streak> batches = new ConcurrentHashMap<>();

    Settling(InstantSource clock, Retries retries) {
        this.clock = clock;
        this.retries = retries;
    }

    /** An adapter that is not checked for nulls may answer with one: nobody knows then what became of it. */
    Settlement answered(QueuedDelivery queued, @Nullable Receipt receipt, Object content) {
        Delivery delivery = queued.delivery();
        if (receipt == null) {
            return failed(
                    queued,
                    new IllegalStateException(delivery.receiver()
                            + " returned null: return Receipt.done(), Receipt.skipped(…) or Receipt.impossible(…)"));
        }
        if (receipt instanceof Receipt.Impossible impossible) {
            LOG.warn("parked {}: {}; retry or discard it", delivery.id(), impossible.reason());
            return new Settlement.Park(impossible.reason());
        }
        if (receipt instanceof Receipt.Skipped skipped) {
            LOG.debug("{} was skipped: {}", delivery.id(), skipped.reason());
            return new Settlement.Done(null);
        }
        return new Settlement.Done(
                content instanceof GroupAssignment assignment ? new Assigned(assignment.desired()) : null);
    }

    Settlement failed(QueuedDelivery queued, Throwable failed) {
        Streak streak = streak(queued.delivery().receiver());
        String error = Streak.text(failed);
        int failures = queued.attempts() + 1;
        String id = queued.delivery().id();
        if (failures < retries.attempts() || queued.delivery().receiver().equals(Receiver.ENGINE)) {
            Instant again = clock.instant().plus(retries.pauseAfter(failures));
            streak.failed("attempt %s of %s, the next one at %s".formatted(failures, id, again), failed);
            return new Settlement.Again(again, error);
        }
        streak.failed("the last attempt of %s".formatted(id), failed);
        LOG.warn("parked {} after {} attempts: {}; retry or discard it", id, failures, error);
        return new Settlement.Park(error);
    }

    /** A batch failed as a whole: the rest of it is told one by one. */
    void batchFailed(Post post, Throwable failed) {
        batches.computeIfAbsent(post, unseen -> new Streak(LOG, "a batch for " + post))
                .failed("what it left out is told one by one", failed);
    }

    /** A receiver works again when nothing of what it was told together has failed. */
    void settled(Map<Delivery, Settlement> all) {
        Map<Receiver, Boolean> clean = new HashMap<>();
        all.forEach((delivery, settlement) -> {
            boolean isDone = settlement instanceof Settlement.Done;
            if (isDone || !(settlement instanceof Settlement.Untried)) {
                clean.merge(delivery.receiver(), isDone, Boolean::logicalAnd);
            }
        });
        clean.forEach((receiver, isClean) -> {
            Streak streak = streaks.get(receiver);
            if (isClean && streak != null) {
                streak.succeeded();
            }
        });
    }

    private Streak streak(Receiver receiver) {
        return streaks.computeIfAbsent(receiver, unseen -> new Streak(LOG, "a delivery to " + receiver));
    }
}
