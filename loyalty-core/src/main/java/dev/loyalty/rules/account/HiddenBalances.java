package dev.loyalty.rules.account;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.Event;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;

/** Balances that members do not see. */
public final class HiddenBalances {

    private HiddenBalances() {}

    /** Whether an event is for staff alone, because it speaks of such a balance. */
    public static boolean concern(Event event, LoyaltyProgram program) {
        return event instanceof BalanceEvent ofBalance
                && !program.findBalance(ofBalance.balance()).map(Balance::shown).orElse(true);
    }
}
