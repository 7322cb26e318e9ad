package dev.loyalty.program;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All published versions of one program. What an order counts is asked of the version in force when it occurred, which tier a
 * member has of the version in force now.
 *
 * <p>The first version is in force from the beginning of time, each later one from its instant on, and of several the highest. So
 * a version that starts no later than a lower one takes its place: the lower one is never in force.
 *
 * <p>Immutable.
 */
public final class ProgramHistory {

    private final List<Version> versions;
    private final Map<LadderId, Set<GroupId>> groups;

    /**
     * Checks the order.
     *
     * @param versions in rising order of their numbers; at least one
     * @throws IllegalArgumentException if there is no version, or numbers do not rise
     */
    public ProgramHistory(List<Version> versions) {
        this.versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a program history has at least one version");
        }
        for (int i = 1; i < versions.size(); i++) {
            Version before = versions.get(i - 1);
            Version after = versions.get(i);
            if (after.number() <= before.number()) {
                throw new IllegalArgumentException("version %s from %s follows version %s from %s: both must rise"
                        .formatted(after.number(), after.from(), before.number(), before.from()));
            }
        }
        this.groups = groups(this.versions);
    }

    private static Map<LadderId, Set<GroupId>> groups(List<Version> versions) {
        Map<LadderId, Set<GroupId>> groups = new LinkedHashMap<>();
        for (Version version : versions) {
            for (TierLadder ladder : version.program().ladders()) {
                if (version.program().drivesGroups(ladder)) {
                    groups.computeIfAbsent(ladder.id(), unseen -> new TreeSet<>())
                            .addAll(ladder.groups());
                }
            }
        }
        groups.replaceAll((ladder, used) -> Collections.unmodifiableSet(used));
        return Collections.unmodifiableMap(groups);
    }

    /**
     * A version and when it comes into force.
     *
     * @param program the definition
     * @param from the first instant at which it is in force; without meaning for the first version
     */
    public record Version(LoyaltyProgram program, Instant from) {

        /** {@return the version's number} */
        public int number() {
            return program.version();
        }
    }

    /**
     * The history of a program that has one version.
     *
     * @param program the version
     * @return its history
     */
    public static ProgramHistory of(LoyaltyProgram program) {
        return new ProgramHistory(List.of(new Version(program, Instant.EPOCH)));
    }

    /** {@return all versions, in rising order of their numbers; at least one} */
    public List<Version> versions() {
        return versions;
    }

    /** {@return the version with the highest number, in force or still to come} */
    public Version newest() {
        return versions.get(versions.size() - 1);
    }

    /**
     * The version that is in force at the instant at which another one was to come into force, where that one is never in force because
     * of a higher one that starts no later.
     *
     * @param number the number of the version that is never in force
     * @return the version in its place; empty if the version is in force at some time
     * @throws IllegalArgumentException if this history does not hold it
     */
    public Optional<Version> inPlaceOf(int number) {
        Instant from = find(number).from();
        return versions.stream()
                .filter(version -> version.number() > number && !version.from().isAfter(from))
                .reduce((lower, higher) -> higher);
    }

    /**
     * A version with its start.
     *
     * @param number its number
     * @return the version
     * @throws IllegalArgumentException if this history does not hold it; names those it holds
     */
    public Version find(int number) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).number() == number) {
                return versions.get(i);
            }
        }
        throw new IllegalArgumentException("program %s has no version %s; it has %s"
                .formatted(
                        newest().program().id(),
                        number,
                        versions.stream()
                                .map(version -> String.valueOf(version.number()))
                                .collect(Collectors.joining(", "))));
    }

    /**
     * A balance that some version has.
     *
     * @param program the version in which it is looked for first
     * @param balance which balance
     * @return the balance as that version has it, else as the newest version that has it
     * @throws IllegalArgumentException if no version has it
     */
    public Balance balance(LoyaltyProgram program, BalanceId balance) {
        Optional<Balance> found = program.findBalance(balance);
        for (int i = versions.size() - 1; i >= 0 && found.isEmpty(); i--) {
            found = versions.get(i).program().findBalance(balance);
        }
        return found.orElseThrow(() -> new IllegalArgumentException("program %s has no balance \"%s\" in any version"
                .formatted(newest().program().id(), balance)));
    }

    /**
     * The version that is in force at an instant.
     *
     * @param instant any instant
     * @return the latest whose start is not after it, or the first
     */
    public LoyaltyProgram inForceAt(Instant instant) {
        for (int i = versions.size() - 1; i > 0; i--) {
            if (!versions.get(i).from().isAfter(instant)) {
                return versions.get(i).program();
            }
        }
        return versions.get(0).program();
    }

    /**
     * A version by its number.
     *
     * @param number as an event recorded it
     * @return the definition
     * @throws IllegalArgumentException if this history does not hold it
     */
    public LoyaltyProgram version(int number) {
        return find(number).program();
    }

    /**
     * The version that comes into force next. One in whose place another one comes never does.
     *
     * @param number a version's number
     * @return the next one, or empty if there is none
     */
    public Optional<Version> after(int number) {
        Version next = null;
        for (Version version : versions) {
            if (version.number() > number && (next == null || !version.from().isAfter(next.from()))) {
                next = version;
            }
        }
        return Optional.ofNullable(next);
    }

    /**
     * All customer groups that a ladder ever drove, retired ones too.
     *
     * @param ladder the ladder
     * @return the groups, sorted
     */
    public Set<GroupId> groupsEverUsedBy(LadderId ladder) {
        return groups.getOrDefault(ladder, Set.of());
    }

    /** {@return the ladders that have, or ever had, customer groups, in the order in which they came} */
    public Set<LadderId> laddersWithGroups() {
        return groups.keySet();
    }
}
