package dev.loyalty.memory;

import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.ProgramRegistry;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The published versions of one program. */
final class InMemoryPrograms implements ProgramRegistry {

    private final ConcurrentNavigableMap<Integer, Version> versions = new ConcurrentSkipListMap<>();
    private final AtomicInteger newest = new AtomicInteger();

    /** The highest number that was published; 0 if none was. */
    int newest() {
        return newest.get();
    }

    @Override
    public List<Version> versions() {
        return List.copyOf(versions.values());
    }

    @Override
    public boolean publish(Version version) {
        boolean isNew = versions.putIfAbsent(version.number(), version) == null;
        if (isNew) {
            newest.accumulateAndGet(version.number(), Math::max);
        }
        return isNew;
    }
}
