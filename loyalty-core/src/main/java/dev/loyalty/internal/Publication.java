package dev.loyalty.internal;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.ProgramHistory.Version;
import dev.loyalty.program.json.ProgramJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;

/**
 * What publishing a version would make of a history. Nothing is written.
 *
 * @param stored the versions there are
 * @param after the versions there would be
 * @param now the engine's clock
 */
record Publication(List<Version> stored, ProgramHistory after, Instant now) {

    /**
     * That of a version which a process brings; it is only needed if the version is higher than the store's.
     *
     * @throws IllegalStateException if the store has other content under the same version, or another currency, or if the version lacks a
     *     balance that an earlier one has, or counts it in another unit
     * @throws IllegalArgumentException if the version, once it is written, could not be read again
     */
    static Publication of(List<Version> stored, LoyaltyProgram program, Instant now) {
        stored.forEach(version -> requireSuits(version.program(), program));
        int newest = stored.isEmpty() ? 0 : stored.get(stored.size() - 1).number();
        if (program.version() <= newest) {
            return new Publication(stored, new ProgramHistory(stored), now);
        }
        requireReadable(program);
        ProgramHistory after = with(stored, new Version(program, from(stored, program, now)));
        if (!stored.isEmpty()) {
            KeptBalances.require(new ProgramHistory(stored), after, now);
        }
        return new Publication(stored, after, now);
    }

    /**
     * That of the version before one that is not in force yet, in its place.
     *
     * @throws IllegalStateException if it is in force, or has been
     */
    static Publication inPlaceOf(Version version, ProgramHistory known, Instant now) {
        boolean isFirst = known.versions().get(0).equals(version);
        if (isFirst || !version.from().isAfter(now)) {
            throw new IllegalStateException(
                    "version %s of program \"%s\" has been in force since %s and cannot be taken back: publish a higher version with what is to hold"
                            .formatted(
                                    version.number(),
                                    version.program().id(),
                                    isFirst ? "the first day" : version.from()));
        }
        LoyaltyProgram before = known.inForceAt(version.from().minusNanos(1000));
        LoyaltyProgram again = numbered(before, known.newest().number() + 1, version.from());
        return new Publication(known.versions(), with(known.versions(), new Version(again, version.from())), now);
    }

    boolean isNeeded() {
        return after.versions().size() > stored.size();
    }

    Version published() {
        return after.newest();
    }

    /** Says what was published, when it is in force, and which versions it takes the place of. */
    void tell(Logger log) {
        log.info(
                "published version {} of program {}: {}",
                published().number(),
                published().program().id(),
                start());
        for (Version version : stored) {
            if (version.from().isAfter(now) && isReplacedNow(version)) {
                log.info(
                        "version {} of program {}, which was to come into force at {}, never will: version {} takes its place",
                        version.number(),
                        version.program().id(),
                        version.from(),
                        published().number());
            }
        }
    }

    /** Says that the store has a newer version than a process brings, if it has. */
    void tellOfNewer(Logger log, int brought) {
        if (published().number() > brought) {
            log.info(
                    "the store has version {} of program {}, which is newer than this process's {}: {}",
                    published().number(),
                    published().program().id(),
                    brought,
                    start());
        }
    }

    private String start() {
        Version newest = published();
        int inForce = after.inForceAt(now).version();
        return inForce == newest.number()
                ? "it is in force"
                : "it comes into force at %s; until then version %s is in force".formatted(newest.from(), inForce);
    }

    private boolean isReplacedNow(Version version) {
        return new ProgramHistory(stored).inPlaceOf(version.number()).isEmpty()
                && after.inPlaceOf(version.number()).isPresent();
    }

    /** Not in the past, except for the first. It may be before one that was published earlier, and then takes its place. */
    private static Instant from(List<Version> stored, LoyaltyProgram program, Instant now) {
        if (stored.isEmpty()) {
            return Instant.EPOCH;
        }
        Instant stated = program.inForceFrom();
        return stated != null && stated.isAfter(now) ? stated : now;
    }

    private static ProgramHistory with(List<Version> stored, Version next) {
        List<Version> all = new ArrayList<>(stored);
        all.add(next);
        return new ProgramHistory(all);
    }

    private static LoyaltyProgram numbered(LoyaltyProgram program, int version, Instant from) {
        return new LoyaltyProgram(
                program.id(),
                version,
                from,
                program.currency(),
                program.zone(),
                program.ladders(),
                program.spend(),
                program.activities(),
                program.balances(),
                program.joining(),
                program.earlyFacts(),
                program.strangers(),
                program.benefitsTogether(),
                program.groupsFrom(),
                program.futureTolerance(),
                program.earliest(),
                program.sameRevision(),
                program.messages(),
                program.listeners());
    }

    private static void requireSuits(LoyaltyProgram stored, LoyaltyProgram program) {
        if (!stored.currency().equals(program.currency())) {
            throw new IllegalStateException(
                    "program \"%s\" measures spend in %s, but this version in %s: a currency never changes"
                            .formatted(program.id(), stored.currency(), program.currency()));
        }
        if (stored.version() == program.version() && !stored.equals(program)) {
            throw new IllegalStateException(
                    "the store has other content under version %s of program \"%s\": raise the version"
                            .formatted(program.version(), program.id()));
        }
    }

    /** A version that nobody can read would stop every process. */
    private static void requireReadable(LoyaltyProgram program) {
        if (!ProgramJson.read(ProgramJson.write(program)).equals(program)) {
            throw new IllegalStateException(
                    "version %s of program \"%s\" is not read as it is written, so it is not published"
                            .formatted(program.version(), program.id()));
        }
    }
}
