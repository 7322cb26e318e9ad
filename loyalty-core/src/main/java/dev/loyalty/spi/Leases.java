package dev.loyalty.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who works off which members. A worker has a slice of some work until its lease has run out or it gives it back, so one that dies hands
 * over by itself. A lease shares out work; it is not what keeps a member's updates apart.
 *
 * <p>No two workers have a lease of the same work and slice at the same instant. What is queued for receivers is not leased by slices, but
 * lane by lane, see {@link LaneQueue}.
 *
 * <p>Thread-safe, if the store is.
 */
public final class Leases {

    /** What time does to members. Stored, so it never changes. */
    public static final String TIME = "time";

    private final LeaseStore store;

    /**
     * Leases.
     *
     * @param store where they are written
     */
    public Leases(LeaseStore store) {
        this.store = store;
    }

    /**
     * Takes those of some slices that nobody else has. What the worker has already is its own for longer.
     *
     * @param worker who takes; any text that no other worker has
     * @param what which work
     * @param wanted the slices
     * @param now leases that have run out then are nobody's
     * @param lease for how long they are the worker's
     * @return which of them are the worker's now
     */
    public Set<Slice> take(String worker, String what, Set<Slice> wanted, Instant now, Duration lease) {
        return swapped(what, wanted, known -> known == null || known.isFreeFor(worker, now), worker, now.plus(lease));
    }

    /**
     * Gives slices back. What has meanwhile become another worker's stays there.
     *
     * @param worker who had them
     * @param what which work
     * @param slices which
     */
    public void giveBack(String worker, String what, Set<Slice> slices) {
        swapped(what, slices, known -> known != null && known.worker().equals(worker), "", Instant.EPOCH);
    }

    private Set<Slice> swapped(
            String what, Set<Slice> slices, Predicate<@Nullable Lease> which, String worker, Instant until) {
        if (slices.isEmpty()) {
            return Set.of();
        }
        Map<Slice, Lease> known = new HashMap<>();
        store.read(what).forEach(lease -> known.put(lease.slice(), lease));
        List<Lease> next = slices.stream()
                .sorted()
                .filter(slice -> which.test(known.get(slice)))
                .map(slice -> new Lease(what, slice, worker, epoch(known.get(slice)) + 1, until))
                .toList();
        return next.isEmpty() ? Set.of() : store.swap(next);
    }

    private static long epoch(@Nullable Lease lease) {
        return lease == null ? 0 : lease.epoch();
    }
}
