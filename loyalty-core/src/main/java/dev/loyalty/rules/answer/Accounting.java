package dev.loyalty.rules.answer;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.ScheduledUnits;
import dev.loyalty.ledger.Unconfirmed;
import dev.loyalty.member.AccountView;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.calendar.Counting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has of each balance. */
final class Accounting {

    private Accounting() {}

    /** One view of each balance of the version in force, in its order; {@code state} is as of now. */
    static List<AccountView> views(MemberState state, LoyaltyProgram program, Instant now) {
        LocalDate today = Counting.day(program, now);
        return program.balances().stream()
                .map(balance -> view(balance, account(state, balance).asOf(today, now)))
                .toList();
    }

    /** Who is no member any more has nothing, and had nothing. */
    private static Account account(MemberState state, Balance balance) {
        return state.membership().isMember() ? state.accounts().of(balance.id()) : Account.empty(balance.id());
    }

    private static AccountView view(Balance balance, Account account) {
        return new AccountView(
                balance,
                balance.units(account.available()),
                balance.units(account.pending()),
                balance.units(account.held()),
                balance.units(account.debt()),
                balance.units(account.lifetime().earned()),
                balance.units(account.lifetime().spent()),
                balance.units(account.lifetime().expired()),
                balance.units(account.lifetime().forfeited()),
                account.lots().all().stream()
                        .map(lot -> part(balance, lot, account.last(lot)))
                        .toList(),
                account.holds().stream()
                        .map(hold -> new AccountView.Held(
                                hold.basket(), balance.units(hold.lots().total()), hold.until()))
                        .toList(),
                account.scheduled().stream()
                        .sorted(ScheduledUnits.BY_DAY)
                        .map(units -> new AccountView.Scheduled(
                                units.ticket(), balance.units(units.steps()), units.source(), units.due()))
                        .toList());
    }

    private static AccountView.Part part(Balance balance, Lot lot, @Nullable LocalDate last) {
        LocalDate from = lot.from();
        boolean waits = Unconfirmed.waits(from);
        return new AccountView.Part(
                balance.units(lot.steps()),
                lot.kind(),
                from != null && waits ? Unconfirmed.earliest(from) : from,
                last,
                waits);
    }
}
