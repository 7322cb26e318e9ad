package dev.loyalty.jdbc.transaction;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a transaction that met another one is run again, how long it pauses before, and when it is enough.
 *
 * @param tries how often it is run at most
 * @param first the longest first pause; the longest doubles each time
 * @param longest no pause is longer
 * @param inAll after this time it is not run again
 * @param sleeper how to wait
 */
public record Patience(int tries, Duration first, Duration longest, Duration inAll, Sleeper sleeper) {

    /** Lets the thread wait. */
    public interface Sleeper {
        void sleep(Duration pause) throws InterruptedException;
    }

    /** For how long somebody waits who keeps others waiting meanwhile. */
    static final Duration MOMENT = Duration.ofMillis(50);

    /** For how long the others of a batch wait at least, in all, once there is no more patience with one of them. */
    private static final Duration OF_OTHERS = Duration.ofSeconds(1);

    public static final Patience DEFAULT = new Patience(
            12,
            Duration.ofMillis(2),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            pause -> Thread.sleep(pause.toMillis()));

    public Patience waitingAtMost(Duration other) {
        return new Patience(tries, first, longest, other, sleeper);
    }

    /** For how long a batch waits in all: twice as long as somebody alone. */
    Duration ofABatch() {
        return inAll.plus(inAll.compareTo(OF_OTHERS) < 0 ? OF_OTHERS : inAll);
    }

    /** How much patience is left. */
    public Duration left(Duration passed) {
        Duration left = inAll.minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Waits after a failed try: some time by chance, so that those who met do not meet again. Returns whether to try again. */
    boolean waitAfter(int tried, Duration passed) {
        if (tried >= tries || left(passed).isZero()) {
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
