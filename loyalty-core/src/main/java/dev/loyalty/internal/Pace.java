package dev.loyalty.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many deliveries are taken together: about as many as are told in a second, so that the lanes of a slow receiver are shared out to
 * all who tell it, and a worker that dies has little to leave. Thread-safe.
 */
final class Pace {

    private static final int FIRST = 8;
    private static final int MOST = 256;
    private static final double SECOND = 1e9;

    private final AtomicInteger size = new AtomicInteger(FIRST);

    int size() {
        return size.get();
    }

    /** A batch was no answer: they are told one by one, until that goes well. */
    void oneByOne() {
        size.set(1);
    }

    /** So many were told in so many nanoseconds. */
    void told(int count, long nanos) {
        double perSecond = count * SECOND / Math.max(1, nanos);
        size.updateAndGet(before -> (int) Math.max(1, Math.min(Math.min(MOST, 2.0 * before), perSecond)));
    }
}
