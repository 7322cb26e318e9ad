package dev.loyalty.rules.account;

import dev.loyalty.event.BoundCrossed;
import dev.loyalty.event.BoundCrossed.What;
import dev.loyalty.event.Event;
import dev.loyalty.event.UnitsAdjusted;
import dev.loyalty.ledger.Account;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.value.BalanceId;
import java.time.LocalDate;
import java.util.List;

/** Which bounds the accounts of a member cross by what is written now. */
public final class Crossings {

    private Crossings() {}

    /** Compares each account as it was, and the bounds of then, with the account and the bounds of now. */
    public static void look(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        List<Account> accounts = draft.state().accounts().all();
        boolean isMember = draft.state().membership().isMember();
        if (accounts.isEmpty() || !isMember || draft.events().stream().anyMatch(Crossings::isOpening)) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        for (int i = 0; i < accounts.size(); i++) {
            BalanceId id = accounts.get(i).balance();
            look(
                    draft,
                    position(draft.before(), programs, id),
                    position(accounts.get(i), programs.balance(program, id)),
                    today);
        }
    }

    /** What is brought along crossed a bound before. */
    private static boolean isOpening(Event event) {
        return event instanceof UnitsAdjusted adjusted && adjusted.opening();
    }

    private static void look(EntryDraft draft, Position before, Position now, LocalDate today) {
        Balance balance = now.balance();
        if (before.isBelowLeast() != now.isBelowLeast()) {
            draft.add(new BoundCrossed(
                    balance.id(),
                    now.isBelowLeast() ? What.BELOW_LEAST : What.LEAST_AGAIN,
                    balance.units(now.total()),
                    balance.least(),
                    today));
        }
        if (balance.most() != null && now.isAtMost() && !before.isAtMost()) {
            draft.add(new BoundCrossed(
                    balance.id(), What.MOST_REACHED, balance.units(now.total()), balance.most(), today));
        }
    }

    private static Position position(MemberState state, ProgramHistory programs, BalanceId id) {
        LoyaltyProgram program = state.membership().isMember()
                ? programs.version(state.program())
                : programs.newest().program();
        return position(state.accounts().of(id), programs.balance(program, id));
    }

    private static Position position(Account account, Balance balance) {
        return new Position(account.total(), balance);
    }

    /** A total beside the bounds that hold for it. */
    private record Position(long total, Balance balance) {

        boolean isBelowLeast() {
            return total < balance.least().steps();
        }

        boolean isAtMost() {
            return balance.most() != null && total >= balance.most().steps();
        }
    }
}
