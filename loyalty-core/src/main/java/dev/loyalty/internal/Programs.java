package dev.loyalty.internal;

import dev.loyalty.command.CorruptDataException;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.spi.ProgramRegistry;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of the program as this process knows them; asks the store again when a newer one turns up. Thread-safe. */
public final class Programs {

    private static final Logger LOG = LoggerFactory.getLogger(Programs.class);

    private final ProgramRegistry registry;
    private final AtomicReference<ProgramHistory> history;

    private Programs(ProgramRegistry registry, ProgramHistory history) {
        this.registry = registry;
        this.history = new AtomicReference<>(history);
    }

    /**
     * Loads the history, and publishes a version if it is higher than the store's. Publishing is the last thing that is done, and one
     * atomic step: if anything fails before, the store is as it was.
     *
     * @param registry the store's versions
     * @param program the version that this process brings
     * @param now the engine's clock
     * @param check throws if this process cannot work with a history: with that of the store and this version
     * @return the versions
     * @throws IllegalStateException if the store has other content under the same version, or another currency, or if the version lacks a
     *     balance that an earlier one has, or counts it in another unit
     * @throws IllegalArgumentException if the version, once it is written, could not be read again
     */
    public static Programs start(
            ProgramRegistry registry, LoyaltyProgram program, Instant now, Consumer<ProgramHistory> check) {
        while (true) {
            Publication publication = Publication.of(registry.versions(), program, now);
            check.accept(publication.after());
            if (!publication.isNeeded()) {
                publication.tellOfNewer(LOG, program.version());
                return new Programs(registry, publication.after());
            }
            if (registry.publish(publication.published())) {
                publication.tell(LOG);
                return new Programs(registry, publication.after());
            }
            LOG.debug("another process published a version of program {} at the same time", program.id());
        }
    }

    /**
     * Takes back a version that is not in force yet: in its place, a version that says the same as the one before it comes into force,
     * under the next number.
     *
     * @param number the version's number
     * @param now the engine's clock
     * @return the version that comes into force in its place
     * @throws IllegalArgumentException if there is no such version
     * @throws IllegalStateException if it is in force, or has been
     */
    public Version withdraw(int number, Instant now) {
        while (true) {
            ProgramHistory known = refresh();
            Version version = known.find(number);
            if (known.inPlaceOf(number).isPresent()) {
                return known.inPlaceOf(number).get();
            }
            Publication publication = Publication.inPlaceOf(version, known, now);
            if (registry.publish(publication.published())) {
                publication.tell(LOG);
                refresh();
                return publication.published();
            }
        }
    }

    /** {@return the versions as known now} */
    public ProgramHistory history() {
        return Objects.requireNonNull(history.get());
    }

    /**
     * Asks the store for the versions again, since it has a newer one.
     *
     * @param number the newest version's number, as a member's record says
     * @throws CorruptDataException if the store does not have it
     */
    void refreshTo(int number) {
        ProgramHistory known = refresh();
        if (known.newest().number() < number) {
            throw CorruptDataException.ofProgram(
                    known.newest().program().id(),
                    number,
                    "cannot be read: the newest that can is version "
                            + known.newest().number(),
                    null);
        }
    }

    /**
     * Asks the store for the versions again.
     *
     * @return the versions as known now
     */
    public ProgramHistory refresh() {
        ProgramHistory stored = new ProgramHistory(registry.versions());
        return history.accumulateAndGet(
                stored,
                (known, read) -> read.newest().number() >= known.newest().number() ? read : known);
    }
}
