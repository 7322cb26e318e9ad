package dev.loyalty.member;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a member has of each balance.
 *
 * @param all one account of each balance that was moved
 */
public record Accounts(List<Account> all) {

    /** Nothing was moved. */
    public static final Accounts NONE = new Accounts(List.of());

    /** Copies the list. */
    public Accounts {
        all = List.copyOf(all);
    }

    /**
     * The account of a balance.
     *
     * @param balance which balance
     * @return the account; empty if nothing was moved
     */
    public Account of(BalanceId balance) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).balance().equals(balance)) {
                return all.get(i);
            }
        }
        return Account.empty(balance);
    }

    /**
     * These with another account.
     *
     * @param balance of which balance
     * @param change what becomes of its account
     * @return the accounts after it, in the order in which they were moved first
     */
    public Accounts with(BalanceId balance, UnaryOperator<Account> change) {
        Account next = change.apply(of(balance));
        List<Account> accounts = new ArrayList<>(all);
        for (int i = 0; i < accounts.size(); i++) {
            if (accounts.get(i).balance().equals(balance)) {
                accounts.set(i, next);
                return new Accounts(accounts);
            }
        }
        accounts.add(next);
        return new Accounts(accounts);
    }
}
