package dev.loyalty.internal;

import java.time.Duration;

/**
 * How long a failing delivery is tried again.
 *
 * @param attempts how often it is tried before it is parked
 * @param first the pause after the first failure; doubles with each
 * @param longest the longest pause
 */
public record Retries(int attempts, Duration first, Duration longest) {

    Duration pauseAfter(int failures) {
        Duration pause = first;
        for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
