package dev.loyalty.memory;

import dev.loyalty.spi.Slice;
import dev.loyalty.spi.SliceLeases;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/** Leases, one for each slice that somebody has or had. */
final class InMemorySlices implements SliceLeases {

    private final ConcurrentMap<Slice, Lease> leases = new ConcurrentHashMap<>();

    private record Lease(String worker, Instant until) {
        boolean isFreeFor(String other, Instant now) {
            return worker.equals(other) || !until.isAfter(now);
        }
    }

    @Override
    public Set<Slice> take(String worker, Set<Slice> wanted, Instant now, Duration lease) {
        Lease next = new Lease(worker, now.plus(lease));
        return wanted.stream()
                .filter(slice -> leases.merge(slice, next, (held, mine) -> held.isFreeFor(worker, now) ? mine : held)
                        .equals(next))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void giveBack(String worker, Set<Slice> slices) {
        slices.forEach(slice ->
                leases.computeIfPresent(slice, (unused, held) -> held.worker().equals(worker) ? null : held));
    }
}
