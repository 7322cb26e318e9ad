package dev.loyalty.memory;

import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.ProgramRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The published versions of one program. */
final class InMemoryPrograms implements ProgramRegistry {

    private final AtomicReference<List<Version>> versions = new AtomicReference<>(List.of());

    private List<Version> known() {
        return Objects.requireNonNull(versions.get());
    }

    /** The highest number that was published; 0 if none was. */
    int newest() {
        return newest(known());
    }

    @Override
    public List<Version> versions() {
        return known();
    }

    @Override
    public boolean publish(Version version) {
        List<Version> before = known();
        while (version.number() > newest(before)) {
            if (versions.compareAndSet(before, with(before, version))) {
                return true;
            }
            before = known();
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
