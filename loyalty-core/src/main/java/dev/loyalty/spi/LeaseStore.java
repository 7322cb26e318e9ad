package dev.loyalty.spi;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Where leases are written: all that a store has to know of them. What may be taken says {@link Leases}, for every store the same.
 * Thread-safe.
 */
public interface LeaseStore {

    /**
     * The leases of some work.
     *
     * @param what which work
     * @return those that were ever written
     */
    List<Lease> read(String what);

    /**
     * Writes leases by compare-and-swap: each if the one that stands there has the epoch before. What stands nowhere has the epoch 0.
     *
     * @param next the leases, of one kind of work
     * @return the slices of those that were written
     */
    Set<Slice> swap(Collection<Lease> next);
}
