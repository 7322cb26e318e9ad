package dev.loyalty.oracle;

import java.util.List;
import java.util.function.Predicate;

/**
 * Faults of the engine that are known and not mended yet, by what they touch. Stories that touch one are passed over. An empty list
 * is the aim.
 */
final class Known {

    /** A fault, and whether a story touches it. */
    private record Fault(String what, Predicate<Story> touches) {}

    private static final List<Fault> FAULTS = List.of();

    private Known() {}

    static boolean isAtFaultIn(Story story) {
        return FAULTS.stream().anyMatch(fault -> fault.touches().test(story));
    }
}
