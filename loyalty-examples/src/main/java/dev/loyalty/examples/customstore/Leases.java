package dev.loyalty.examples.customstore;

import dev.loyalty.examples.customstore.Documents.Versioned;
import dev.loyalty.spi.Slice;
import dev.loyalty.spi.SliceLeases;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A document for each slice that says who has it, and until when. Whoever swaps it first has the slice. */
record Leases(Documents<Slice, Leases.Lease> slices) implements SliceLeases {

    /** Who has a slice. */
    record Lease(String worker, Instant until) {}

    @Override
    public Set<Slice> take(String worker, Set<Slice> wanted, Instant now, Duration lease) {
        Lease next = new Lease(worker, now.plus(lease));
        return wanted.stream().filter(slice -> swaps(slice, worker, now, next)).collect(Collectors.toSet());
    }

    @Override
    public void giveBack(String worker, Set<Slice> given) {
        Lease nobody = new Lease("", Instant.MIN);
        for (Slice slice : given) {
            slices.read(slice)
                    .filter(held -> held.document().worker().equals(worker))
                    .ifPresent(held -> slices.compareAndSwap(slice, held.version(), nobody));
        }
    }

    private boolean swaps(Slice slice, String worker, Instant now, Lease next) {
        Optional<Versioned<Lease>> held = slices.read(slice);
        boolean free = held.map(Versioned::document)
                .map(lease -> lease.worker().equals(worker) || !lease.until().isAfter(now))
                .orElse(true);
        return free && slices.compareAndSwap(slice, held.map(Versioned::version).orElse(0L), next);
    }
}
