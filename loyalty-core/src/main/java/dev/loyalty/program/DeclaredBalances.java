package dev.loyalty.program;

import dev.loyalty.value.BalanceId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The balances that a program declares. */
final class DeclaredBalances {

    private DeclaredBalances() {}

    static void check(List<Balance> declared) {
        if (declared.size() > LoyaltyProgram.MOST_BALANCES) {
            throw new IllegalArgumentException("a program has at most %s balances, but this has %s"
                    .formatted(LoyaltyProgram.MOST_BALANCES, declared.size()));
        }
        Set<BalanceId> ids = new HashSet<>();
        for (Balance balance : declared) {
            if (!ids.add(balance.id())) {
                throw new IllegalArgumentException(
                        "balance \"" + balance.id() + "\" is declared twice: give each an id of its own");
            }
        }
    }
}
