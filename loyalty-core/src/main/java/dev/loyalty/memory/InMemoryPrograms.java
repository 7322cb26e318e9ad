package dev.loyalty.memory;

import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.ProgramRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The published versions of one program. */
final class InMemoryPrograms implements ProgramRegistry {

    private final AtomicReference<List<Version>> versions = new AtomicReference<>(List.of());

    /** The highest number that was published; 0 if none was. */
    int newest() {
        return newest(versions.get());
    }

    @Override
    public List<Version> versions() {
        return versions.get();
    }

    @Override
    public boolean publish(Version version) {
        List<Version> before = versions.get();
        while (version.number() > newest(before)) {
            if (versions.compareAndSet(before, with(before, version))) {
                return true;
            }
            before = versions.get();
        }
        return false;
    }

    private static int newest(List<Version> versions) {
        return versions.isEmpty() ? 0 : versions.get(versions.size() - 1).number();
    }

    private static List<Version> with(List<Version> versions, Version next) {
        List<Version> all = new ArrayList<>(versions);
        all.add(next);
        return List.copyOf(all);
    }
}
