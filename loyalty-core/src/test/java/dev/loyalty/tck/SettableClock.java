package dev.loyalty.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock that stands still until it is set. Give it to the engine, and the test decides what time it is.
 *
 * <p>Thread-safe.
 */
public final class SettableClock implements InstantSource {

    private final ReentrantLock setting = new ReentrantLock();
    private volatile Instant now;

    private SettableClock(Instant start) {
        this.now = start;
    }

    /**
     * A clock that stands at an instant.
     *
     * @param instant for example {@code "2026-01-01T00:00:00Z"}
     * @return the clock
     * @throws java.time.format.DateTimeParseException if the text is no instant
     */
    public static SettableClock at(String instant) {
        return at(Instant.parse(instant));
    }

    /**
     * A clock that stands at an instant.
     *
     * @param instant the instant
     * @return the clock
     */
    public static SettableClock at(Instant instant) {
        return new SettableClock(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /**
     * Sets the clock, forwards or back.
     *
     * @param instant for example {@code "2026-01-01T00:00:00Z"}
     * @throws java.time.format.DateTimeParseException if the text is no instant
     */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /**
     * Sets the clock, forwards or back.
     *
     * @param instant the instant
     */
    public void set(Instant instant) {
        setting.lock();
        try {
            now = instant;
        } finally {
            setting.unlock();
        }
    }

    /**
     * Lets time pass.
     *
     * @param duration how much
     * @return the instant after it
     */
    public Instant advance(Duration duration) {
        setting.lock();
        try {
            Instant after = now.plus(duration);
            now = after;
            return after;
        } finally {
            setting.unlock();
        }
    }

    /** {@return the instant at which this clock stands} */
    @Override
    public String toString() {
        return instant().toString();
    }
}
