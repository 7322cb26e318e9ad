package dev.loyalty.rules.account;

import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.HeldUnits;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.Balance;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.Earlier;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What time does to accounts. What becomes available, and what a hold gives back when it ends, follows from the calendar and the clock and
 * leaves no entry, unless it pays a debt or has ended itself.
 */
public final class Aging {

    private Aging() {}

    /** Ends what is no longer valid, lets what is free pay a debt: whatever a command or time has brought about. */
    public static void settle(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        List<Account> accounts = draft.state().accounts().all();
        if (accounts.isEmpty()) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        for (int i = 0; i < accounts.size(); i++) {
            Balance balance = programs.balance(program, accounts.get(i).balance());
            Account account = accounts.get(i).asOf(today, draft.at());
            Lots ended = account.lots().endedBefore(today, Ends.idle(balance, account));
            if (!ended.isEmpty()) {
                draft.add(new UnitsExpired(balance.id(), units(balance, ended.total()), ended, today));
                account = account.expired(ended);
            }
            long paid = Math.min(account.debt(), account.available());
            if (paid > 0) {
                Lots paying = account.lots().spent(paid, balance.spending());
                draft.add(new DebtPaid(balance.id(), units(balance, paid), paying, today));
            }
        }
    }

    /** Reminds of what ends so many days later, with the start of a day. */
    public static void remind(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        List<Account> accounts = draft.state().accounts().all();
        if (accounts.isEmpty()) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        if (!ZoneDays.start(program.zone(), today).equals(draft.at())) {
            return;
        }
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            Balance balance = programs.balance(program, account.balance());
            LocalDate end = today.plusDays(balance.remindBefore());
            boolean isReminded = account.remindedOf() != null && !end.isAfter(account.remindedOf());
            long ending = balance.remindBefore() == 0 || isReminded ? 0 : endingOn(balance, account, end);
            if (ending > 0) {
                draft.add(new UnitsExpireSoon(balance.id(), units(balance, ending), end, today));
            }
        }
    }

    private static long endingOn(Balance balance, Account account, LocalDate end) {
        LocalDate idle = Ends.idle(balance, account);
        long sum = 0;
        for (Lot lot : account.lots().all()) {
            LocalDate through = Lots.IDLE.equals(lot.through()) ? idle : lot.through();
            sum += end.equals(through) ? lot.steps() : 0;
        }
        return sum;
    }

    /** All is lost, before everything of a member is erased. */
    public static void forfeit(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        LocalDate today = Counting.day(program, draft.at());
        for (Account account : draft.state().accounts().all()) {
            Account now = account.asOf(today, draft.at());
            if (now.lots().total() + now.held() > 0 || now.debt() > 0) {
                Balance balance = programs.balance(program, account.balance());
                draft.add(new UnitsForfeited(
                        account.balance(), units(balance, now.lots().total() + now.held()), today));
            }
        }
    }

    /** When time does something to an account next; null for never. */
    public static @Nullable Instant nextDue(MemberState state, ProgramHistory programs, Instant after) {
        List<Account> accounts = state.accounts().all();
        if (accounts.isEmpty() || !state.membership().isMember()) {
            return null;
        }
        LoyaltyProgram program = programs.version(state.program());
        Instant due = null;
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            Balance balance = programs.balance(program, account.balance());
            due = Earlier.of(due, nextEnd(program, balance, account));
            due = Earlier.of(due, nextReminder(program, balance, account, after));
            due = Earlier.of(due, nextGivenBack(program, balance, account));
            due = Earlier.of(due, account.debt() == 0 ? null : nextAvailable(program, account));
        }
        return due;
    }

    private static @Nullable Instant nextEnd(LoyaltyProgram program, Balance balance, Account account) {
        LocalDate end = Earlier.of(
                account.lots().earliestEnd(), account.lots().haveIdle() ? Ends.idle(balance, account) : null);
        return end == null ? null : ZoneDays.start(program.zone(), end.plusDays(1));
    }

    private static @Nullable Instant nextAvailable(LoyaltyProgram program, Account account) {
        LocalDate from = account.lots().nextAvailable();
        return from == null ? null : ZoneDays.start(program.zone(), from);
    }

    /** When a hold gives back what pays a debt, or what has ended by then. */
    private static @Nullable Instant nextGivenBack(LoyaltyProgram program, Balance balance, Account account) {
        Instant due = null;
        for (HeldUnits hold : account.holds()) {
            LocalDate idle = hold.lots().haveIdle() ? Ends.idle(balance, account) : null;
            LocalDate end = Earlier.of(hold.lots().earliestEnd(), idle);
            boolean hasEnded = end != null && end.isBefore(Counting.day(program, hold.until()));
            due = hasEnded || account.debt() > 0 ? Earlier.of(due, hold.until()) : due;
        }
        return due;
    }

    private static @Nullable Instant nextReminder(
            LoyaltyProgram program, Balance balance, Account account, Instant after) {
        if (balance.remindBefore() == 0) {
            return null;
        }
        LocalDate first = Counting.day(program, after).plusDays(balance.remindBefore());
        LocalDate last = account.remindedOf();
        LocalDate idle = Ends.idle(balance, account);
        LocalDate next = null;
        for (Lot lot : account.lots().all()) {
            LocalDate through = Lots.IDLE.equals(lot.through()) ? idle : lot.through();
            boolean isAhead = through != null && through.isAfter(first) && (last == null || through.isAfter(last));
            next = isAhead ? Earlier.of(next, through) : next;
        }
        return next == null ? null : ZoneDays.start(program.zone(), next.minusDays(balance.remindBefore()));
    }

    private static Units units(Balance balance, long steps) {
        return balance.unit().none().with(steps);
    }
}
