package dev.loyalty.jdbc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a transaction that met another one is run again, and how long it waits before.
 *
 * @param tries how often it is run at most
 * @param first the longest first pause; the longest doubles each time
 * @param longest no pause is longer
 * @param sleeper how to wait
 */
record Patience(int tries, Duration first, Duration longest, Sleeper sleeper) {

    /** Lets the thread wait. */
    interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }

    static final Patience DEFAULT =
            new Patience(12, Duration.ofMillis(2), Duration.ofMillis(500), pause -> Thread.sleep(pause.toMillis()));

    /** Waits after a failed try: some time by chance, so that those who met do not meet again. Returns whether to try again. */
    boolean waitAfter(int tried) {
        if (tried >= tries) {
            return false;
        }
        try {
            sleeper.sleep(pauseAfter(tried));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration pauseAfter(int tried) {
        long longestNow = Math.min(longest.toMillis(), first.toMillis() << Math.min(tried - 1, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longestNow + 1));
    }
}
