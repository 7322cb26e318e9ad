package dev.loyalty.examples.customstore;

import dev.loyalty.spi.Lease;
import dev.loyalty.spi.LeaseStore;
import dev.loyalty.spi.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A document for each work and slice: its version is the lease's epoch. */
record Leases(Documents<Leases.Key, Lease> documents) implements LeaseStore {

    record Key(String what, Slice slice) {}

    @Override
    public List<Lease> read(String what) {
        return documents.scan().stream()
                .filter(lease -> lease.what().equals(what))
                .toList();
    }

    @Override
    public Set<Slice> swap(Collection<Lease> next) {
        return next.stream()
                .filter(lease ->
                        documents.compareAndSwap(new Key(lease.what(), lease.slice()), lease.epoch() - 1, lease))
                .map(Lease::slice)
                .collect(Collectors.toSet());
    }
}
