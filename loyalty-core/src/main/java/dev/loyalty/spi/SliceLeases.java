package dev.loyalty.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Who works off which members. A worker has a slice until its lease has run out or it gives it back, so one that dies hands over by
 * itself. A lease shares out work; it is not what keeps a member's updates apart.
 *
 * <p>What the implementer must guarantee, and {@code MemberStoreContract} checks:
 *
 * <ul>
 *   <li>No two workers have a lease of the same slice at the same instant.
 *   <li>Taking and giving back are seen by every worker that asks after it.
 * </ul>
 *
 * <p>Thread-safe.
 */
public interface SliceLeases {

    /**
     * Takes those of some slices that nobody else has. What the worker has already is its own for longer.
     *
     * @param worker who takes; any text that no other worker has
     * @param wanted the slices
     * @param now leases that have run out then are nobody's
     * @param lease for how long they are the worker's
     * @return which of them are the worker's now
     */
    Set<Slice> take(String worker, Set<Slice> wanted, Instant now, Duration lease);

    /**
     * Gives slices back. What has meanwhile become another worker's stays there.
     *
     * @param worker who had them
     * @param slices which
     */
    void giveBack(String worker, Set<Slice> slices);
}
