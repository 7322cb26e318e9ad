package dev.loyalty.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;

/**
 * Tells the log of something that keeps failing: the first failure of a streak, and the first of each kind of exception in it, at warn
 * with the stack trace, the others at debug in one line, and its end at info. Whatever happens, it throws nothing. Thread-safe.
 */
final class Streak {

    private static final int MOST_KINDS = 20;

    private final Logger log;
    private final String subject;
    private final AtomicInteger failures = new AtomicInteger();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    /**
     * Something that has not failed.
     *
     * @param log where its failures are told
     * @param subject what it is
     */
    Streak(Logger log, String subject) {
        this.log = log;
        this.subject = subject;
    }

    /** It failed; {@code then} says what becomes of it. */
    void failed(String then, Throwable cause) {
        try {
            failures.incrementAndGet();
            if (kinds.size() < MOST_KINDS && kinds.add(cause.getClass().getName())) {
                log.warn("{} failed: {}", subject, then, cause);
            } else {
                log.debug("{} failed again: {}: {}", subject, then, text(cause));
            }
        } catch (Throwable unlogged) {
            // the log fails, or the memory is used up: the work goes on without a line
        }
    }

    /** It did not fail. */
    void succeeded() {
        if (failures.get() > 0) {
            int before = failures.getAndSet(0);
            kinds.clear();
            if (before > 0) {
                log.info("{} works again, after {} failure{}", subject, before, before == 1 ? "" : "s");
            }
        }
    }

    /** What an exception says of itself, if it can. */
    static String text(Throwable cause) {
        try {
            return String.valueOf(cause);
        } catch (Throwable speechless) {
            return cause.getClass().getName();
        }
    }
}
