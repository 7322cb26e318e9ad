package dev.loyalty.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes threads that wait for work, until it is silenced for good. Thread-safe. */
final class Bell {

    private static final Duration LONGEST = Duration.ofDays(365 * 100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long rings;
    private boolean silent;

    /** Wakes those that wait: there may be work. */
    void ring() {
        lock.lock();
        try {
            rings++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes those that wait, and nobody waits any more: there will be no work. */
    void silence() {
        lock.lock();
        try {
            silent = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isSilent() {
        lock.lock();
        try {
            return silent;
        } finally {
            lock.unlock();
        }
    }

    /** How often it has rung, to be told to {@link #await} later. */
    long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a ring after those heard, an interrupt, or until the pause is over; false if it is silent. */
    boolean await(long heard, Duration pause) {
        lock.lock();
        try {
            long left = nanos(pause);
            while (!silent && rings == heard && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !silent;
        } catch (InterruptedException interrupted) {
            return !silent;
        } finally {
            lock.unlock();
        }
    }

    /** A duration in nanoseconds, of no more than a hundred years. */
    static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) < 0 ? duration.toNanos() : LONGEST.toNanos();
    }
}
