package dev.loyalty.oracle.balances;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of an account, to go back to. */
final class Copies {

    private Copies() {}

    static PlainAccount none(PlainAccount like) {
        PlainAccount copy = new PlainAccount(like.rule);
        copy.active = like.active;
        return copy;
    }

    static PlainAccount of(PlainAccount account) {
        PlainAccount copy = none(account);
        into(copy, account);
        return copy;
    }

    /** Makes one account like another. */
    static void into(PlainAccount account, PlainAccount like) {
        List<PlainLot> lots = like.lots.stream().map(lot -> lot.part(lot.steps)).toList();
        account.lots.clear();
        account.lots.addAll(lots);
        Map<String, PlainHold> holds = new TreeMap<>();
        like.holds.forEach((basket, hold) -> holds.put(basket, hold.copy()));
        account.holds.clear();
        account.holds.putAll(holds);
        Map<String, PlainAccount.Resolved> resolved = Map.copyOf(like.resolved);
        account.resolved.clear();
        account.resolved.putAll(resolved);
        like.limits.into(account.limits);
        account.debt = like.debt;
        account.earned = like.earned;
        account.spent = like.spent;
        account.expired = like.expired;
        account.forfeited = like.forfeited;
        account.sum = like.sum;
        account.active = like.active;
    }
}
