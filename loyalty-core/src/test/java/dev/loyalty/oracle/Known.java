package dev.loyalty.oracle;

import java.util.List;
import java.util.function.Predicate;

/**
 * Differences that are known and not settled yet, by what they touch: faults of the engine, or questions that the documents leave open.
 * Stories that touch one are passed over, and so are figures. An empty list is the aim.
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
