package dev.loyalty.program;

import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.ProgramId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that the ladders of a program fit together. */
final class DeclaredLadders {

    private DeclaredLadders() {}

    static void check(ProgramId program, List<TierLadder> ladders, Currency currency, @Nullable LadderId groupsFrom) {
        if (ladders.isEmpty()) {
            throw new IllegalArgumentException(
                    "program \"" + program + "\" has no tiers: give at least one, with threshold 0");
        }
        if (ladders.size() > LoyaltyProgram.MOST_LADDERS) {
            throw new IllegalArgumentException("a program has at most %s ladders, but this has %s"
                    .formatted(LoyaltyProgram.MOST_LADDERS, ladders.size()));
        }
        Set<LadderId> ids = new HashSet<>();
        for (TierLadder ladder : ladders) {
            if (!ids.add(ladder.id())) {
                throw new IllegalArgumentException("ladder \"" + ladder.id() + "\" comes twice: ids must be unique");
            }
            requireCurrency(currency, ladder.lowest().threshold(), "the thresholds of ladder \"" + ladder.id() + "\"");
        }
        if (groupsFrom != null) {
            requireGroups(groupsFrom, ladders);
        }
    }

    private static void requireGroups(LadderId groupsFrom, List<TierLadder> ladders) {
        TierLadder driving = null;
        for (TierLadder ladder : ladders) {
            driving = ladder.id().equals(groupsFrom) ? ladder : driving;
        }
        if (driving == null) {
            throw new IllegalArgumentException("groupsFrom names the ladder \"%s\", but the program's ladders are %s"
                    .formatted(groupsFrom, names(ladders)));
        }
        if (!driving.hasGroups()) {
            throw new IllegalArgumentException(
                    "groupsFrom names the ladder \"%s\", but none of its tiers has a group: give them groups, or leave it out"
                            .formatted(groupsFrom));
        }
    }

    static String names(List<TierLadder> ladders) {
        return ladders.stream().map(ladder -> ladder.id().value()).collect(Collectors.joining(", "));
    }

    static void requireCurrency(Currency currency, Money amount, String what) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "the program's currency is %s, but %s are in %s".formatted(currency, what, amount.currency()));
        }
    }
}
