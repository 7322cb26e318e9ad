package dev.loyalty.oracle.balances;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The versions of a program as they were published, and which is in force when: of several that have begun the highest. */
final class Timeline {

    private record Version(Plan plan, Instant from) {}

    private final List<Version> versions = new ArrayList<>();

    Timeline(Plan first) {
        versions.add(new Version(first, Instant.MIN));
    }

    /** One that states no instant is in force as soon as it is published. */
    void publish(Plan plan, Instant now) {
        Instant from = plan.from();
        versions.add(new Version(plan, from == null ? now : from));
    }

    Plan at(Instant instant) {
        Plan found = versions.get(0).plan();
        for (Version each : versions) {
            found = each.from().isAfter(instant) ? found : each.plan();
        }
        return found;
    }

    /** The starts of the versions that stated one. */
    List<Instant> starts() {
        return versions.stream().map(Version::from).toList();
    }
}
