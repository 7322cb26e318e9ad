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

/**
 * Threads that repeat rounds of work until there is none, then wait until they are woken or a pause is over. Nothing but {@link #stop}
 * ends one: neither what its work throws, whatever that is, nor an interrupt. Thread-safe.
 */
public final class Workers {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration LONGEST = Duration.ofDays(365 * 100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Piece> pieces;
    private final Duration pause;
    private long calls;
    private boolean stopping;

    /** A piece of work, and how it has gone. One that fails holds up no other. */
    private record Piece(IntSupplier work, Streak streak) {}

    /**
     * Workers that have not started.
     *
     * @param pause how long to wait when there was nothing to do
     */
    public Workers(Duration pause) {
        this.pause = pause;
        this.pieces = new ArrayList<>();
    }

    /**
     * Adds a piece of work to each round, before the start.
     *
     * @param name what it is, for the log
     * @param work does some of it and says how much; 0 if there was none
     * @return these workers
     */
    public Workers doing(String name, IntSupplier work) {
        pieces.add(new Piece(work, new Streak(LOG, name)));
        return this;
    }

    /**
     * Starts threads. If one cannot be made or started, none goes on.
     *
     * @param count how many
     * @param factory makes them
     * @throws IllegalStateException if they were started before, or the factory makes no thread
     */
    public void start(int count, ThreadFactory factory) {
        List<Thread> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = factory.newThread(this::run);
            if (thread == null) {
                throw new IllegalStateException("the factory of threads made none: it returned null");
            }
            made.add(thread);
        }
        lock.lock();
        try {
            if (!threads.isEmpty() || stopping) {
                throw new IllegalStateException("the engine was started already");
            }
            threads.addAll(made);
        } finally {
            lock.unlock();
        }
        boolean started = false;
        try {
            made.forEach(Thread::start);
            started = true;
        } finally {
            if (!started) {
                signalStop();
            }
        }
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
        signalStop();
        long end = System.nanoTime() + nanos(longest);
        boolean ended = true;
        try {
            for (Thread thread : all()) {
                if (thread != Thread.currentThread()) {
                    thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
                    ended &= !thread.isAlive();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        return ended;
    }

    /** A duration in nanoseconds, of no more than a hundred years. */
    static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) < 0 ? duration.toNanos() : LONGEST.toNanos();
    }

    private void signalStop() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<Thread> all() {
        lock.lock();
        try {
            return List.copyOf(threads);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            long seen = calls();
            long done = 0;
            for (Piece piece : pieces) {
                done += done(piece);
            }
            goesOn = done > 0 ? !isStopping() : waited(seen);
        }
    }

    /** Does a piece of work. It may have left the thread interrupted, which is nobody's wish. */
    private static int done(Piece piece) {
        try {
            int done = piece.work().getAsInt();
            piece.streak().succeeded();
            return done;
        } catch (Throwable failed) {
            piece.streak().failed("it is tried again", failed);
            return 0;
        } finally {
            boolean unused = Thread.interrupted();
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
            long left = nanos(pause);
            while (!stopping && calls == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !stopping;
        } catch (InterruptedException interrupted) {
            return !stopping;
        } finally {
            lock.unlock();
        }
    }
}
