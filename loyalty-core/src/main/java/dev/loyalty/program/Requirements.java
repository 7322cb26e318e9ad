package dev.loyalty.program;

import dev.loyalty.program.Condition.AllOf;
import dev.loyalty.program.Condition.AnyOf;
import dev.loyalty.program.Condition.ByInvitation;
import dev.loyalty.program.Condition.CountAtLeast;
import dev.loyalty.program.Condition.MemberFor;
import dev.loyalty.program.Condition.SpendAtLeast;
import dev.loyalty.value.Money;
import java.util.ArrayList;
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
        if (parts.stream().anyMatch(ByInvitation.class::isInstance)) {
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
        if (condition instanceof AllOf all) {
            return all.parts().stream().flatMap(Requirements::of);
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().flatMap(Requirements::of);
        }
        return Stream.of(condition);
    }

    /** What must be spent at the least, whatever else is done. */
    static Money leastSpend(Condition condition, Money zero) {
        if (condition instanceof SpendAtLeast spend) {
            return spend.amount();
        }
        Stream<Money> ofParts = parts(condition).stream().map(part -> leastSpend(part, zero));
        return condition instanceof AllOf
                ? ofParts.reduce(zero, (a, b) -> a.isGreaterThan(b) ? a : b)
                : ofParts.reduce((a, b) -> a.isGreaterThan(b) ? b : a).orElse(zero);
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts();
        }
        return condition instanceof AnyOf any ? any.parts() : List.of();
    }

    /** Whether a condition holds whichever of some ways is gone; none leads to a tier by invitation. */
    static boolean implies(List<List<Condition>> ways, Condition condition) {
        return !ways.isEmpty() && ways.stream().allMatch(met -> follows(met, condition));
    }

    /** The ways to meet a condition, each as the requirements that must be met together; none to be invited. */
    static List<List<Condition>> ways(Condition condition) {
        if (condition instanceof ByInvitation) {
            return List.of();
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().flatMap(part -> ways(part).stream()).toList();
        }
        if (!(condition instanceof AllOf all)) {
            return List.of(List.of(condition));
        }
        List<List<Condition>> together = List.of(List.of());
        for (Condition part : all.parts()) {
            List<List<Condition>> longer = new ArrayList<>();
            for (List<Condition> way : together) {
                for (List<Condition> more : ways(part)) {
                    longer.add(Stream.concat(way.stream(), more.stream()).toList());
                }
            }
            together = longer;
        }
        return together;
    }

    private static boolean follows(List<Condition> met, Condition condition) {
        if (condition instanceof AllOf all) {
            return all.parts().stream().allMatch(part -> follows(met, part));
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().anyMatch(part -> follows(met, part));
        }
        if (condition instanceof SpendAtLeast spend && spend.amount().isZero()) {
            return true;
        }
        return met.stream().anyMatch(one -> isAtLeast(one, condition));
    }

    /** Whether one requirement asks for the same as another, and for no less of it. */
    private static boolean isAtLeast(Condition one, Condition other) {
        if (one instanceof SpendAtLeast more && other instanceof SpendAtLeast less) {
            return !less.amount().isGreaterThan(more.amount());
        }
        if (one instanceof CountAtLeast more && other instanceof CountAtLeast less) {
            return more.what().equals(less.what()) && more.least() >= less.least();
        }
        if (one instanceof MemberFor more && other instanceof MemberFor less) {
            return !more.period().minus(less.period()).normalized().isNegative();
        }
        return false;
    }
}
