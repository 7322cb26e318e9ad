package dev.loyalty.spi;

import java.time.Instant;

/**
 * That a worker has a slice of some work, until an instant.
 *
 * @param what which work, such as {@link Leases#TIME}
 * @param slice whose members
 * @param worker who; empty for nobody
 * @param epoch rises by one with each change, from 0 where nobody ever had it
 * @param until from then on it is nobody's
 */
public record Lease(String what, Slice slice, String worker, long epoch, Instant until) {

    /** Whether a worker may take it. */
    boolean isFreeFor(String other, Instant now) {
        return worker.equals(other) || !until.isAfter(now);
    }
}
