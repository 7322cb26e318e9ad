package dev.loyalty.program;

import dev.loyalty.value.Money;
import java.util.List;
import java.util.stream.Stream;

/** What conditions require, and which of them require no more than others do. */
final class Requirements {

    private Requirements() {}

    static List<Condition> checked(String which, List<Condition> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("\"%s\" has %s parts: give at least two, or the one condition itself"
                    .formatted(which, parts.size()));
        }
        if (parts.contains(Condition.BY_INVITATION)) {
            throw new IllegalArgumentException("an invitation stands among the parts of \"" + which
                    + "\": it stands alone, for it is never earned");
        }
        if (count(parts) > Condition.MOST_REQUIREMENTS) {
            throw new IllegalArgumentException("a condition has at most %s requirements, but this has %s"
                    .formatted(Condition.MOST_REQUIREMENTS, count(parts)));
        }
        return List.copyOf(parts);
    }

    private static long count(List<Condition> parts) {
        return parts.stream().flatMap(Requirements::of).count();
    }

    /** The requirements alone, whatever joins them. */
    static Stream<Condition> of(Condition condition) {
        return condition.accept(new Flat());
    }

    /** What must be spent at the least, whatever else is done. */
    static Money leastSpend(Condition condition, Money zero) {
        return condition.accept(new LeastSpend(zero));
    }

    /** Whether a condition holds whichever of some ways is gone; none leads to a tier by invitation. */
    static boolean implies(List<List<Condition>> ways, Condition condition) {
        return !ways.isEmpty() && ways.stream().allMatch(met -> condition.accept(new Follows(met)));
    }

    /** The ways to meet a condition, each as the requirements that must be met together; none to be invited. */
    static List<List<Condition>> ways(Condition condition) {
        return condition.accept(new Ways());
    }
}
