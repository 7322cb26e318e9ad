package dev.loyalty.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of a program as they were published, and which is in force when: of several that have begun the highest. */
final class Timeline {

    /** A version under its number, and from when it is in force. */
    record Version(int number, Plan plan, Instant from) {}

    private final List<Version> versions = new ArrayList<>();

    Timeline(Plan first) {
        versions.add(new Version(first.version(), first, Instant.MIN));
    }

    /** One that states no instant is in force as soon as it is published. */
    void publish(Plan plan, Instant now) {
        Instant from = plan.from();
        versions.add(new Version(plan.version(), plan, from == null ? now : from));
    }

    boolean isPublished(int number) {
        return versions.stream().anyMatch(version -> version.number() == number);
    }

    /** Whether a version is to come into force after an instant. */
    boolean isToCome(int number, Instant now) {
        return versions.stream()
                .anyMatch(version -> version.number() == number
                        && version.from().isAfter(now)
                        && at(version.from()).number() == number);
    }

    /** In its place, and of those after it, the one before comes again under the next number. */
    void withdraw(int number) {
        Version gone = versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow();
        Plan before = at(gone.from().minusNanos(1)).plan();
        versions.add(new Version(highest() + 1, before, gone.from()));
    }

    int highest() {
        return versions.get(versions.size() - 1).number();
    }

    List<Version> versions() {
        return versions;
    }

    /** {@return the version in force at an instant} */
    Version at(Instant instant) {
        Version found = versions.get(0);
        for (Version each : versions) {
            found = each.from().isAfter(instant) ? found : each;
        }
        return found;
    }

    /** {@return the first instant after one, and not after another, at which another version than the given comes into force} */
    @Nullable
    Instant next(int number, Instant after, Instant last) {
        return versions.stream()
                .map(Version::from)
                .filter(from -> from.isAfter(after) && !from.isAfter(last))
                .filter(from -> at(from).number() != number)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
