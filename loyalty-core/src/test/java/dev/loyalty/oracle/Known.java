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

    /** With several ladders, the basket of progress forgets the discounts of the others. */
    static final boolean BASKET_OF_SEVERAL_LADDERS = true;

    /** Progress to a review leaves out orders that wait and will count by then. */
    static final boolean WAITING_AT_THE_REVIEW = true;

    /** With a status and reviews, progress names the end of another period than it measures, and the age of today. */
    static final boolean PERIOD_OF_A_STATUS = true;

    /** Where a version to come has other thresholds, a move up is foretold as a move down, and the other way round. */
    static final boolean FORETOLD_OVER_VERSIONS = true;

    private Known() {}

    static boolean isAtFaultIn(Story story) {
        return FAULTS.stream().anyMatch(fault -> fault.touches().test(story));
    }
}
