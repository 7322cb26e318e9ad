package dev.loyalty.memory;

import dev.loyalty.spi.Lease;
import dev.loyalty.spi.LeaseStore;
import dev.loyalty.spi.Slice;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Leases, one for each work and slice that somebody has or had. */
final class InMemoryLeases implements LeaseStore {

    private record Key(String what, Slice slice) {}

    private final ConcurrentMap<Key, Lease> leases = new ConcurrentHashMap<>();

    @Override
    public List<Lease> read(String what) {
        return leases.values().stream()
                .filter(lease -> lease.what().equals(what))
                .toList();
    }

    @Override
    public Set<Slice> swap(Collection<Lease> next) {
        Set<Slice> swapped = new HashSet<>();
        for (Lease lease : next) {
            leases.compute(new Key(lease.what(), lease.slice()), (key, before) -> {
                boolean isNext = (before == null ? 0 : before.epoch()) + 1 == lease.epoch();
                if (isNext) {
                    swapped.add(lease.slice());
                }
                return isNext ? lease : before;
            });
        }
        return swapped;
    }
}
