package dev.loyalty;

import dev.loyalty.event.Delivery;
import dev.loyalty.internal.CommandGateway;
import dev.loyalty.internal.DeliveryWorker;
import dev.loyalty.internal.Limits;
import dev.loyalty.spi.DeliveryQueue;
import dev.loyalty.spi.QueuedDelivery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room for deliveries: what is told to group assigner, notifier and listeners after a commit. Background threads deliver after
 * {@link LoyaltyEngine#start}; a host may do it itself.
 *
 * <p>Each call throws a {@link dev.loyalty.command.LoyaltyException} if the store failed: what it had settled by then stays settled.
 * Thread-safe.
 */
public final class Deliveries {

    private static final int BATCH = 1000;

    private final LoyaltyEngine engine;
    private final DeliveryQueue queue;
    private final DeliveryWorker deliveryWorker;
    private final CommandGateway gateway;

    Deliveries(LoyaltyEngine engine, DeliveryQueue queue, DeliveryWorker deliveryWorker, CommandGateway gateway) {
        this.engine = engine;
        this.queue = queue;
        this.deliveryWorker = deliveryWorker;
        this.gateway = gateway;
    }

    /**
     * Tries deliveries that are due, once each, on the caller's thread. What an adapter throws, an error too, is a failed attempt and
     * does not reach the caller. If an adapter leaves the thread interrupted, its delivery is settled and this returns, the thread
     * still interrupted. Works after {@link LoyaltyEngine#close}, too.
     *
     * <p>What is being told is kept from others for five minutes. A started engine prolongs that as long as the adapter takes; otherwise a
     * call that takes longer may be made by another process, too.
     *
     * @param limit how many at most
     * @return how many were tried
     */
    public int deliver(int limit) {
        Limits.require(limit);
        engine.delivers();
        return CommandGateway.guarded(() -> deliveryWorker.deliver(limit));
    }

    /**
     * Delivers on the caller's thread until nothing is due. What fails waits for its next attempt, or is parked.
     *
     * @return how many deliveries were tried
     */
    public int drain() {
        int all = 0;
        int tried;
        do {
            tried = deliver(BATCH);
            all += tried;
        } while (tried > 0 && !Thread.currentThread().isInterrupted());
        return all;
    }

    /**
     * A page of parked deliveries: those that kept failing, or will never work.
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     * @return the deliveries, with what they failed with
     */
    public List<QueuedDelivery> parked(@Nullable Delivery after, int limit) {
        Limits.require(limit);
        return CommandGateway.guarded(() -> queue.parked(after, limit));
    }

    /**
     * Queues a parked delivery anew: it is due at once, and its attempts are counted from 0.
     *
     * @param delivery which
     * @return whether it was parked
     */
    public boolean retry(Delivery delivery) {
        boolean freed = CommandGateway.guarded(() -> queue.unpark(delivery, gateway.now()));
        engine.wake();
        return freed;
    }

    /**
     * Discards a parked delivery: it is never delivered.
     *
     * @param delivery which
     * @return whether it was parked
     */
    public boolean discard(Delivery delivery) {
        return CommandGateway.guarded(() -> queue.unpark(delivery, null));
    }
}
