package dev.loyalty.internal;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.ProgramRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of the program as this process knows them; asks the store again when a newer one turns up. Thread-safe. */
public final class Programs {

    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    private final ProgramRegistry registry;
    private volatile ProgramHistory history;

    private Programs(ProgramRegistry registry, ProgramHistory history) {
        this.registry = registry;
        this.history = history;
    }

    /**
     * Publishes a version if it is higher than the store's, and loads the history.
     *
     * @param registry the store's versions
     * @param program the version that this process brings
     * @param now the engine's clock
     * @return the versions
     * @throws IllegalStateException if the store has other content under the same version, or another currency
     */
    public static Programs start(ProgramRegistry registry, LoyaltyProgram program, Instant now) {
        List<Version> stored = registry.versions();
        for (Version version : stored) {
            requireSameCurrency(version.program(), program);
        }
        int newest = stored.isEmpty() ? 0 : stored.get(stored.size() - 1).number();
        if (program.version() > newest && registry.publish(new Version(program, from(stored, program, now)))) {
            LOG.info("published version {} of program {}", program.version(), program.id());
        } else if (program.version() < newest) {
            LOG.info(
                    "the store has version {} of program {}, which is newer than this process's {}: it is the one in force",
                    newest,
                    program.id(),
                    program.version());
        }
        ProgramHistory history = new ProgramHistory(registry.versions());
        Optional<LoyaltyProgram> same = history.versions().stream()
                .map(Version::program)
                .filter(version -> version.version() == program.version())
                .findFirst();
        if (same.isPresent() && !same.get().equals(program)) {
            throw new IllegalStateException(
                    "the store has other content under version %s of program \"%s\": raise the version"
                            .formatted(program.version(), program.id()));
        }
        return new Programs(registry, history);
    }

    /** {@return the versions as known now} */
    public ProgramHistory history() {
        return history;
    }

    /**
     * Asks the store for the versions again.
     *
     * @return the versions as known now
     */
    public ProgramHistory refresh() {
        ProgramHistory newest = new ProgramHistory(registry.versions());
        history = newest;
        return newest;
    }

    /** Never before the version before, nor in the past, except for the first. */
    private static Instant from(List<Version> stored, LoyaltyProgram program, Instant now) {
        if (stored.isEmpty()) {
            return Instant.EPOCH;
        }
        Instant stated = program.inForceFrom();
        Instant from = stated != null && stated.isAfter(now) ? stated : now;
        Instant last = stored.get(stored.size() - 1).from();
        return from.isBefore(last) ? last : from;
    }

    private static void requireSameCurrency(LoyaltyProgram stored, LoyaltyProgram program) {
        if (!stored.currency().equals(program.currency())) {
            throw new IllegalStateException(
                    "program \"%s\" measures spend in %s, but this version in %s: a currency never changes"
                            .formatted(program.id(), stored.currency(), program.currency()));
        }
    }
}
