package dev.loyalty.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that repeat a round of work until there is none, then wait until they are woken or a pause is over. Thread-safe. */
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private final IntSupplier round;
    private final Duration pause;
    private long calls;
    private boolean stopping;

    /**
     * Workers that have not started.
     *
     * @param round does some work and says how much; 0 if there was none
     * @param pause how long to wait when there was none
     */
    public Workers(IntSupplier round, Duration pause) {
        this.round = round;
        this.pause = pause;
    }

    /**
     * Starts threads.
     *
     * @param count how many
     * @param factory makes them
     * @throws IllegalStateException if they were started before
     */
    public void start(int count, ThreadFactory factory) {
        lock.lock();
        try {
            if (!threads.isEmpty() || stopping) {
                throw new IllegalStateException("the engine was started already");
            }
            for (int i = 0; i < count; i++) {
                threads.add(factory.newThread(this::run));
            }
        } finally {
            lock.unlock();
        }
        threads.forEach(Thread::start);
    }

    /** Wakes those that wait: there may be work. */
    public void wake() {
        lock.lock();
        try {
            calls++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets every thread finish its round, and then ends it.
     *
     * @param longest how long to wait for that
     * @return whether all ended in time
     */
    public boolean stop(Duration longest) {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        long end = System.nanoTime() + longest.toNanos();
        boolean ended = true;
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
                ended &= !thread.isAlive();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        return ended;
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            long seen = calls();
            int done = 0;
            try {
                done = round.getAsInt();
            } catch (RuntimeException | Error failed) {
                LOG.warn("a round of background work failed; it is tried again", failed);
            }
            goesOn = done > 0 ? !isStopping() : waited(seen);
        }
    }

    /** {@return whether a thread runs} */
    public boolean areAlive() {
        lock.lock();
        try {
            return threads.stream().anyMatch(Thread::isAlive);
        } finally {
            lock.unlock();
        }
    }

    private long calls() {
        lock.lock();
        try {
            return calls;
        } finally {
            lock.unlock();
        }
    }

    private boolean isStopping() {
        lock.lock();
        try {
            return stopping;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a call after those seen, or until the pause is over; false if it is time to end. */
    private boolean waited(long seen) {
        lock.lock();
        try {
            long left = pause.toNanos();
            while (!stopping && calls == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !stopping;
        } catch (InterruptedException interrupted) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
