package dev.loyalty.rules.account;

import dev.loyalty.event.DebtPaid;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsForfeited;
import dev.loyalty.event.UnitsMatured;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.HeldUnits;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.ScheduledUnits;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.RemindOf;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.rules.calendar.Earlier;
import dev.loyalty.rules.calendar.NewDay;
import dev.loyalty.rules.calendar.ZoneDays;
import dev.loyalty.rules.journal.EntryDraft;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What time does to accounts. What becomes available, and what a hold gives back when it ends, follows from the calendar and the clock and
 * leaves no entry, unless it pays a debt or has ended itself.
 */
public final class Aging {

    private Aging() {}

    /** Lets what is free pay a debt, ends what is no longer valid: whatever a command or time has brought about. */
    public static void settle(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        List<Account> accounts = draft.state().accounts().all();
        if (accounts.isEmpty()) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        for (int i = 0; i < accounts.size(); i++) {
            Balance balance = programs.balance(program, accounts.get(i).balance());
            Account account = accounts.get(i).asOf(today, draft.at());
            mature(draft, program, balance, accounts.get(i));
            Lots paying = paying(account, accounts.get(i).lots().asOf(today), balance);
            if (!paying.isEmpty()) {
                draft.add(new DebtPaid(balance.id(), balance.units(paying.total()), paying, today));
                account = account.paid(paying);
            }
            Lots ended = account.lots().endedBefore(today, account.lastActive());
            if (!ended.isEmpty()) {
                draft.add(new UnitsExpired(balance.id(), balance.units(ended.total()), ended, today));
            }
        }
    }

    /** Whether a listener asks when units become available. */
    private static boolean isAwaited(LoyaltyProgram program) {
        return program.listeners().stream()
                .anyMatch(listener -> listener.events().contains(EventKind.UNITS_MATURED));
    }

    /** Tells what became available, where somebody wants to know: it is part of the account already. */
    private static void mature(EntryDraft draft, LoyaltyProgram program, Balance balance, Account stored) {
        LocalDate today = Counting.day(program, draft.at());
        long matured = stored.lots().asOf(today).available() - stored.lots().available();
        long counting = stored.toCount().asOf(today).available();
        if (counting > 0 || (matured > 0 && isAwaited(program))) {
            draft.add(new UnitsMatured(balance.id(), balance.units(matured), balance.units(counting), today));
        }
    }

    /** What pays a debt: first what is free without holds that end at this very instant, then what those give back. */
    private static Lots paying(Account account, Lots before, Balance balance) {
        if (account.debt() == 0) {
            return Lots.NONE;
        }
        long first = Math.min(account.debt(), before.available());
        Lots paying = before.spent(first, balance.spending());
        Lots rest = account.lots().minus(paying);
        long then = Math.min(account.debt() - first, rest.available());
        return paying.plus(rest.spent(then, balance.spending()));
    }

    /** Reminds of what ends so many days later, as soon as a day begins: where a version moves the zone to the east, in the middle of it. */
    public static void remind(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        List<Account> accounts = draft.state().accounts().all();
        if (accounts.isEmpty()) {
            return;
        }
        LocalDate today = Counting.day(program, draft.at());
        if (!NewDay.beginsAt(draft.at(), program, programs)) {
            return;
        }
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i).asOf(today, draft.at());
            Balance balance = programs.balance(program, account.balance());
            if (balance.remindBefore() > 0) {
                LocalDate eve = ZoneDays.eve(program.zone(), today).plusDays(balance.remindBefore());
                remind(draft, balance, account, eve, today.plusDays(balance.remindBefore()));
            }
        }
    }

    /** A version that reminds earlier than the one before makes up for it: what it would have told by now, it tells at once. */
    public static void remindEarlier(
            EntryDraft draft, ProgramHistory programs, LoyaltyProgram program, LoyaltyProgram before) {
        LocalDate today = Counting.day(program, draft.at());
        for (Account then : draft.state().accounts().all()) {
            Balance balance = programs.balance(program, then.balance());
            int until = programs.balance(before, then.balance()).remindBefore();
            if (balance.remindBefore() > until) {
                LocalDate after = until == 0 ? today.minusDays(1) : today.plusDays(until);
                remind(draft, balance, then.asOf(today, draft.at()), after, today.plusDays(balance.remindBefore()));
            }
        }
    }

    /** Of each end after one day up to another: two, where the zone skipped a date. */
    private static void remind(EntryDraft draft, Balance balance, Account account, LocalDate after, LocalDate last) {
        LocalDate today = last.minusDays(balance.remindBefore());
        for (LocalDate end = after.plusDays(1); !end.isAfter(last); end = end.plusDays(1)) {
            boolean isReminded = account.remindedOf() != null && !end.isAfter(account.remindedOf());
            if (!isReminded) {
                tell(draft, balance, account, end, today);
            }
        }
    }

    private static void tell(EntryDraft draft, Balance balance, Account account, LocalDate end, LocalDate today) {
        Map<UnitKind, Long> ending = new EnumMap<>(UnitKind.class);
        for (Lot lot : account.lots().all()) {
            if (end.equals(account.last(lot))) {
                ending.merge(lot.kind(), lot.steps(), Long::sum);
            }
        }
        if (balance.remindOf() == RemindOf.LOT) {
            ending.forEach((kind, steps) ->
                    draft.add(new UnitsExpireSoon(balance.id(), balance.units(steps), end, kind, today)));
        } else if (!ending.isEmpty()) {
            long all = ending.values().stream().mapToLong(Long::longValue).sum();
            draft.add(new UnitsExpireSoon(balance.id(), balance.units(all), end, null, today));
        }
    }

    /** All is lost, before everything of a member is erased, and what is owed need not be paid. */
    public static void forfeit(EntryDraft draft, ProgramHistory programs, LoyaltyProgram program) {
        LocalDate today = Counting.day(program, draft.at());
        for (Account account : draft.state().accounts().all()) {
            forfeit(draft, programs.balance(program, account.balance()), account.asOf(today, draft.at()), today);
        }
    }

    /** All of a balance is lost, and what is owed of it need not be paid. */
    public static void forfeit(EntryDraft draft, Balance balance, Account now, LocalDate today) {
        if (now.debt() > 0) {
            draft.add(new DebtWaived(balance.id(), balance.units(now.debt()), today));
        }
        long lost = now.lots().total() + now.held();
        if (lost > 0) {
            draft.add(new UnitsForfeited(balance.id(), balance.units(lost), today));
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
            due = Earlier.of(due, nextEnd(program, account));
            due = Earlier.of(due, nextScheduled(program, account));
            due = Earlier.of(due, nextCounting(program, account));
            due = Earlier.of(due, nextRetired(program, balance, account));
            due = Earlier.of(due, nextReminder(program, balance, account, after));
            due = Earlier.of(due, account.debt() == 0 ? null : nextFree(program, account));
            due = Earlier.of(due, isAwaited(program) ? nextMature(program, account) : null);
        }
        return due;
    }

    private static @Nullable Instant nextRetired(LoyaltyProgram program, Balance balance, Account account) {
        LocalDate until =
                balance.retirement() == null ? null : balance.retirement().until();
        boolean hasSome = !account.lots().isEmpty() || !account.holds().isEmpty() || account.debt() > 0;
        return until == null || !hasSome ? null : ZoneDays.start(program.zone(), until.plusDays(1));
    }

    private static @Nullable Instant nextMature(LoyaltyProgram program, Account account) {
        LocalDate next = account.lots().nextAvailable();
        return next == null ? null : ZoneDays.start(program.zone(), next);
    }

    private static @Nullable Instant nextCounting(LoyaltyProgram program, Account account) {
        LocalDate next = account.toCount().nextAvailable();
        return next == null ? null : ZoneDays.start(program.zone(), next);
    }

    private static @Nullable Instant nextScheduled(LoyaltyProgram program, Account account) {
        LocalDate next = null;
        for (ScheduledUnits units : account.scheduled()) {
            next = Earlier.of(next, units.due());
        }
        return next == null ? null : ZoneDays.start(program.zone(), next);
    }

    private static @Nullable Instant nextEnd(LoyaltyProgram program, Account account) {
        LocalDate end = account.lots().earliestEnd(account.lastActive());
        Instant due = end == null ? null : ZoneDays.start(program.zone(), end.plusDays(1));
        for (HeldUnits hold : account.holds()) {
            due = Earlier.of(due, nextEnd(program, hold, account.lastActive()));
        }
        return due;
    }

    /** When something ends of what a hold gives back: as soon as it is given back, if it has ended by then. */
    private static @Nullable Instant nextEnd(LoyaltyProgram program, HeldUnits hold, @Nullable LocalDate active) {
        LocalDate end = hold.lots().earliestEnd(active);
        if (end == null) {
            return null;
        }
        Instant gone = ZoneDays.start(program.zone(), end.plusDays(1));
        return gone.isAfter(hold.until()) ? gone : hold.until();
    }

    /** When units become available, or a hold gives some back. */
    private static @Nullable Instant nextFree(LoyaltyProgram program, Account account) {
        LocalDate from = account.lots().nextAvailable();
        Instant due = from == null ? null : ZoneDays.start(program.zone(), from);
        for (HeldUnits hold : account.holds()) {
            due = Earlier.of(due, hold.until());
        }
        return due;
    }

    private static @Nullable Instant nextReminder(
            LoyaltyProgram program, Balance balance, Account account, Instant after) {
        if (balance.remindBefore() == 0) {
            return null;
        }
        Instant due = nextReminder(program, balance, account, account.lots(), after);
        for (HeldUnits hold : account.holds()) {
            Instant free = hold.until().minus(1, ChronoUnit.MICROS);
            due = Earlier.of(
                    due, nextReminder(program, balance, account, hold.lots(), free.isAfter(after) ? free : after));
        }
        return due;
    }

    /** The first start of a day after an instant, from which some lots end so many days later. */
    private static @Nullable Instant nextReminder(
            LoyaltyProgram program, Balance balance, Account account, Lots lots, Instant after) {
        LocalDate first = Counting.day(program, after).plusDays(balance.remindBefore());
        LocalDate last = account.remindedOf();
        LocalDate next = null;
        for (Lot lot : lots.all()) {
            LocalDate through = account.last(lot);
            boolean isAhead = through != null && through.isAfter(first) && (last == null || through.isAfter(last));
            next = isAhead ? Earlier.of(next, through) : next;
        }
        return next == null ? null : ZoneDays.start(program.zone(), next.minusDays(balance.remindBefore()));
    }
}
