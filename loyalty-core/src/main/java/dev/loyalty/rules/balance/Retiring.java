package dev.loyalty.rules.balance;

import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.HoldReleased;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.HeldUnits;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.program.Retirement;
import dev.loyalty.rules.account.Aging;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What becomes of what is left of a retired balance once its last day is over. */
public final class Retiring {

    private Retiring() {}

    public static void look(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        LocalDate today = Counting.day(program, draft.at());
        for (Account account : draft.state().accounts().all()) {
            Balance balance = programs.balance(program, account.balance());
            Retirement retirement = balance.retirement();
            if (retirement != null && retirement.isOver(today)) {
                if (retirement.into() == null) {
                    Aging.forfeit(draft, balance, account.asOf(today, draft.at()), today);
                } else {
                    convert(draft, programs, program, balance, retirement.into());
                }
            }
        }
    }

    /** All that is there, set aside or not, pays what is owed; the rest becomes the other's, and what is owed still is waived. */
    private static void convert(
            EntryDraft draft, ProgramHistory programs, LoyaltyProgram program, Balance balance, Retirement.Into into) {
        LocalDate today = Counting.day(program, draft.at());
        DecisionContext on = DecisionContext.ofTime(programs, program, draft);
        OpenAccount from = new OpenAccount(on, balance, today, today);
        for (HeldUnits hold : from.account().holds()) {
            from.add(new HoldReleased(
                    balance.id(), hold.basket(), balance.units(hold.lots().total()), today));
        }
        Lots paying = first(from.account().lots(), from.account().debt());
        if (!paying.isEmpty()) {
            from.add(new DebtPaid(balance.id(), balance.units(paying.total()), paying, today));
        }
        Account left = from.account();
        if (left.debt() > 0) {
            from.add(new DebtWaived(balance.id(), balance.units(left.debt()), today));
        }
        if (!left.lots().isEmpty()) {
            Units units = balance.units(left.lots().total());
            from.add(new UnitsDebited(balance.id(), units, units, left.lots(), null, today, null));
            OpenAccount to = new OpenAccount(on, programs.balance(program, into.balance()), today, today);
            Units given = to.units(given(into, units, to));
            to.add(DecideBalances.come(to, given, given, UnitKind.MIGRATED, null, false));
        }
    }

    /** The first of them, up to so many. */
    private static Lots first(Lots lots, long most) {
        List<Lot> first = new ArrayList<>();
        long left = most;
        for (Lot lot : lots.all()) {
            long some = Math.min(lot.steps(), left);
            if (some > 0) {
                first.add(new Lot(lot.kind(), lot.from(), lot.through(), some));
                left -= some;
            }
        }
        return Lots.of(first);
    }

    /** Rounded up, in favour of the member; no more than an account can hold. */
    private static long given(Retirement.Into into, Units units, OpenAccount to) {
        BigDecimal steps = units.amount()
                .multiply(into.give().value())
                .movePointRight(to.balance().unit().decimals())
                .divide(into.take().value(), 0, RoundingMode.UP);
        long most = Units.LARGEST - Math.max(0, to.account().total());
        return steps.min(BigDecimal.valueOf(most)).longValueExact();
    }
}
