package dev.loyalty.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an engine does by itself once it is started: what time does, and each receiver, have threads of their own, so that a receiver that
 * hangs holds up nothing else. Thread-safe.
 */
public final class Background {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final int BATCH = 1000;

    private final Programs programs;
    private final DueWork dueWork;
    private final DeliveryWorker deliveryWorker;
    private final Pool pool;
    private final Workers workers;
    private volatile boolean started;
    private volatile long refreshed;

    /**
     * The threads of an engine.
     *
     * @param each how many for what time does, and for each receiver
     * @param factory makes them
     * @param pollInterval how long one waits before it looks for work that it was not told of
     * @param closeWithin how long to wait for them at the end, and then to deliver
     */
    public record Pool(int each, ThreadFactory factory, Duration pollInterval, Duration closeWithin) {}

    /**
     * Work that has not begun.
     *
     * @param programs are looked up again and again, for newer versions
     * @param dueWork what time does
     * @param deliveryWorker tells receivers
     * @param adapters the receivers that are wired
     * @param pool the threads
     */
    public Background(Programs programs, DueWork dueWork, DeliveryWorker deliveryWorker, Adapters adapters, Pool pool) {
        this.programs = programs;
        this.dueWork = dueWork;
        this.deliveryWorker = deliveryWorker;
        this.pool = pool;
        this.refreshed = System.nanoTime() - Bell.nanos(pool.pollInterval());
        this.workers = new Workers()
                .doing("time", pool.pollInterval(), "the look for a newer version of the program", this::refresh)
                .doing("time", pool.pollInterval(), "the work that is due", this::doDue);
        for (Adapters.Post post : adapters.posts()) {
            workers.doing(
                    post.toString(),
                    pool.pollInterval(),
                    "delivering to " + post,
                    () -> CommandGateway.guarded(() -> deliveryWorker.deliver(BATCH, post)));
        }
        Watch watch = deliveryWorker.watch();
        workers.watching(watch.interval(), "the watch over receivers", () -> watch.look(workers::giveUp));
    }

    /**
     * Starts the threads.
     *
     * @return how many there are
     * @throws IllegalStateException if they were started before
     */
    public int start() {
        int count = workers.start(pool.each(), pool.factory());
        started = true;
        workers.wake(); // for what was recorded after they had looked, and before they were known to have started
        return count;
    }

    /** There may be work. */
    public void wake() {
        if (started) {
            workers.wake();
        }
    }

    /** {@return whether a thread runs} */
    public boolean isAlive() {
        return workers.areAlive();
    }

    /**
     * Lets the threads finish, if they were started, and delivers what is due. Throws nothing.
     *
     * @return whether no thread is busy any more
     */
    public boolean stop() {
        if (!started) {
            return workers.stop(pool.closeWithin());
        }
        CountDownLatch over = new CountDownLatch(1);
        Thread watching = started(() -> watchOn(over));
        deliveryWorker.end();
        try {
            return workers.stop(pool.closeWithin()) && ended(this::deliverTheRest);
        } finally {
            deliveryWorker.tellNoMore();
            over.countDown();
            if (watching != null && !deliveryWorker.watch().isBusy()) {
                ended(watching);
            }
        }
    }

    /** Until every call has returned: what a receiver is being told still must not be told by anybody else. */
    private void watchOn(CountDownLatch over) {
        Watch watch = deliveryWorker.watch();
        long pause = watch.interval().toMillis();
        try {
            while (!over.await(pause, TimeUnit.MILLISECONDS)) {
                attempted(() -> watch.look(workers::giveUp));
            }
            while (watch.isBusy()) {
                attempted(() -> watch.look(workers::giveUp));
                Thread.sleep(pause);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void attempted(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException failed) {
            LOG.debug("the watch over receivers failed, and looks again", failed);
        }
    }

    /** On a thread of its own, which is left to itself if an adapter hangs. */
    private boolean ended(Runnable work) {
        Thread thread = started(work);
        return thread == null || ended(thread);
    }

    private boolean ended(Thread thread) {
        try {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(Bell.nanos(pool.closeWithin()))));
            return !thread.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable Thread started(Runnable work) {
        try {
            Thread thread = Workers.made(pool.factory(), work);
            thread.start();
            return thread;
        } catch (RuntimeException | Error failed) {
            LOG.warn("a thread could not be started while closing, and what is queued waits in the store", failed);
            return null;
        }
    }

    private void deliverTheRest() {
        try {
            long begin = System.nanoTime();
            int tried;
            do {
                tried = CommandGateway.guarded(() -> deliveryWorker.deliverToTheRest(BATCH));
            } while (tried > 0 && pool.closeWithin().compareTo(Duration.ofNanos(System.nanoTime() - begin)) > 0);
        } catch (RuntimeException failed) {
            LOG.warn("what is queued could not be delivered while closing, and waits in the store", failed);
        }
    }

    /** What time does is to be told: the receivers' threads may have looked before. */
    private int doDue() {
        DueWork.Done done = dueWork.work(BATCH);
        if (done.changed() > 0) {
            workers.wake();
        }
        return done.isMore() ? done.looked() : 0;
    }

    /** Once in a poll interval, however often there is work: another process may have published it. */
    private int refresh() {
        long now = System.nanoTime();
        if (now - refreshed >= Bell.nanos(pool.pollInterval())) {
            CommandGateway.guarded(programs::refresh);
            refreshed = now;
        }
        return 0;
    }
}
