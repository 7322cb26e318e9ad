package dev.loyalty.rules.balance;

import dev.loyalty.event.UnitsProlonged;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Inactivity;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.ExpiryOf;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.journal.EntryDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of the ends of units that are there, where a version has another expiry than the one before. */
public final class Prolonging {

    private Prolonging() {}

    /** Lets them end as if they came with the version, but none earlier than before. What is pending or set aside keeps its end. */
    public static void look(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program, LoyaltyProgram before) {
        LocalDate today = Counting.day(program, draft.at());
        for (Account account : draft.state().accounts().all()) {
            Balance balance = programs.balance(program, account.balance());
            if (balance.expiryOf() == ExpiryOf.OPEN) {
                DecisionContext on = DecisionContext.ofTime(programs, program, draft);
                look(new OpenAccount(on, balance, today, today), programs.balance(before, account.balance()));
            }
        }
    }

    private static void look(OpenAccount open, Balance before) {
        Balance balance = open.balance();
        Account account = open.account();
        List<Lot> taken = new ArrayList<>();
        List<Lot> lots = new ArrayList<>();
        for (Lot lot : account.lots().all()) {
            boolean isOther = !balance.expiry(lot.kind()).equals(before.expiry(lot.kind()));
            LocalDate through = isOther && isValid(open, account, lot) ? later(open, account, lot) : lot.through();
            if (!Objects.equals(through, lot.through())) {
                taken.add(lot);
                lots.add(new Lot(lot.kind(), lot.from(), through, lot.steps()));
            }
        }
        if (!taken.isEmpty()) {
            Lots all = Lots.of(taken);
            open.add(new UnitsProlonged(balance.id(), open.units(all.total()), all, Lots.of(lots), open.today()));
        }
    }

    private static boolean isValid(OpenAccount open, Account account, Lot lot) {
        LocalDate last = account.last(lot);
        return lot.from() == null && (last == null || !last.isBefore(open.today()));
    }

    /** The later one of the end that a lot has, and the one that it would have if it came now. */
    private static @Nullable LocalDate later(OpenAccount open, Account account, Lot lot) {
        LocalDate other = DecideBalances.end(open.balance(), lot.kind(), open.today(), open.today());
        LocalDate own = lot.through();
        if (own == null || other == null) {
            return null;
        }
        LocalDate active = Objects.requireNonNullElse(account.lastActive(), open.today());
        LocalDate ownLast = Objects.requireNonNull(Inactivity.last(own, active));
        LocalDate otherLast = Objects.requireNonNull(Inactivity.last(other, active));
        // what inactivity ends may yet last longer: it is not exchanged for a day
        boolean isLonger = otherLast.isAfter(ownLast) && (Inactivity.ends(other) || !Inactivity.ends(own));
        return isLonger ? other : own;
    }
}
