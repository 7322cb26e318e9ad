package dev.loyalty;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the background work stands.
 *
 * @param queued how many deliveries wait
 * @param parked how many deliveries are parked, and want somebody to retry or discard them
 * @param oldestQueued when the oldest delivery that waits was queued, by the engine's clock; null if none waits
 * @param due how many members' time has come, counted up to 1000
 * @param running whether background threads run in this process
 */
public record Health(long queued, long parked, @Nullable Instant oldestQueued, int due, boolean running) {

    /** {@return when the oldest delivery that waits was queued, or empty if none waits} */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(oldestQueued);
    }
}
