package dev.loyalty.program;

import dev.loyalty.value.ActivityKind;
import dev.loyalty.value.Countable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The kinds of activities that a program declares, checked against what its tiers ask for. */
final class DeclaredActivities {

    private DeclaredActivities() {}

    static void check(List<ActivityKind> declared, List<TierLadder> ladders) {
        if (declared.size() > LoyaltyProgram.MOST_ACTIVITIES) {
            throw new IllegalArgumentException("a program declares at most %s kinds of activities, but this has %s"
                    .formatted(LoyaltyProgram.MOST_ACTIVITIES, declared.size()));
        }
        Set<ActivityKind> kinds = new HashSet<>();
        for (ActivityKind kind : declared) {
            if (!kinds.add(kind)) {
                throw new IllegalArgumentException("activity \"" + kind + "\" is declared twice");
            }
        }
        for (TierLadder ladder : ladders) {
            for (Countable counted : ladder.counted()) {
                ActivityKind asked = counted.activity();
                if (asked != null && !kinds.contains(asked)) {
                    throw new IllegalArgumentException(
                            "a tier of ladder \"%s\" asks for activities \"%s\", but the program declares %s: declare the kind"
                                    .formatted(ladder.id(), asked, declared.isEmpty() ? "none" : declared));
                }
            }
        }
    }
}
