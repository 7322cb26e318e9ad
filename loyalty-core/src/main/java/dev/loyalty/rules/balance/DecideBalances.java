package dev.loyalty.rules.balance;

import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.DebtWaiver;
import dev.loyalty.command.Expiration;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.DebtWaived;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsExpired;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.event.UnitsUnmoved.Why;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Inactivity;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.Unconfirmed;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Balance.OverLimit;
import dev.loyalty.program.Expiry;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What follows from credits, debits and waivers. */
public final class DecideBalances {

    private DecideBalances() {}

    public static Ruling credit(DecisionContext on, Credit credit) {
        return OpenAccount.inUse(on, credit, open -> credit(open, credit));
    }

    private static @Nullable Refusal credit(OpenAccount open, Credit credit) {
        Balance balance = open.balance();
        Units asked = open.units(credit.units());
        Units most = balance.mostCredited();
        if (most != null && asked.compareTo(most) > 0) {
            return new BalanceRefusal.TooManyUnits(balance.id(), asked, most);
        }
        LocalDate day = open.day();
        if (credit.through() != null && credit.through().isBefore(day)) {
            throw new IllegalArgumentException(
                    "the units come on %s, but would be valid through %s, before that: give them a later last day"
                            .formatted(day, credit.through()));
        }
        long room = open.room();
        Limiting limit = Limiting.credit(open, credit.source());
        LimitPeriod cutBy = limit.cutting(Math.min(asked.steps(), room));
        if (cutBy != null && balance.overLimit() == OverLimit.STRICT) {
            return limit.reached(balance, asked);
        }
        if (cutBy == null && asked.steps() > room && open.refusesMore()) {
            return open.full(asked);
        }
        Units units = open.units(Math.min(Math.min(asked.steps(), room), limit.steps()));
        if (units.isZero()) {
            open.add(new UnitsUnmoved(balance.id(), asked, cutBy == null ? Why.NO_ROOM : Why.LIMIT, open.today()));
            return null;
        }
        UnitsCredited credited = open.earning(come(
                        open,
                        asked,
                        units,
                        credit.source(),
                        credit.through(),
                        balance.availability().confirmed())
                .counted(open.counting(credit.source()), cutBy));
        if (open.account().lots().plus(credited.lots()).size() > Balance.MOST_LOTS) {
            return new BalanceRefusal.TooManyEnds(balance.id(), Balance.MOST_LOTS);
        }
        open.add(credited);
        return null;
    }

    /** What is available at once pays a debt first. */
    static UnitsCredited come(
            OpenAccount open, Units asked, Units units, UnitKind source, @Nullable LocalDate ownEnd, boolean waits) {
        Account account = open.account();
        Balance balance = open.balance();
        LocalDate day = open.day();
        LocalDate from = day.plusDays(balance.availability().days());
        boolean pending = waits || from.isAfter(open.today());
        long paid = pending ? 0 : Math.min(account.debt(), units.steps());
        LocalDate through = ownEnd != null ? ownEnd : end(balance, source, day, waits ? null : from);
        return new UnitsCredited(
                balance.id(),
                asked,
                units,
                source,
                Lots.of(source, waits ? Unconfirmed.until(from) : pending ? from : null, through, units.steps() - paid),
                open.today(),
                isActivity(open, account, source, through) ? open.activity() : null);
    }

    /**
     * The last day of units that come on a day and become available on another; {@link Inactivity} where that ends them. None where it is
     * counted from the day on which they become available, and that is not known.
     */
    static @Nullable LocalDate end(Balance balance, UnitKind source, LocalDate came, @Nullable LocalDate from) {
        Expiry expiry = balance.expiry(source);
        return expiry instanceof Expiry.Idle idle
                ? Inactivity.after(idle.period())
                : through(expiry, balance.expiryFrom() == ExpiryFrom.CREDITED ? came : from);
    }

    private static @Nullable LocalDate through(Expiry expiry, @Nullable LocalDate from) {
        return from == null ? null : expiry.through(from);
    }

    /** A present is none, but where nothing was done before, or so long ago that all has ended: else it would be gone at once. */
    static boolean isActivity(OpenAccount open, Account account, UnitKind source, @Nullable LocalDate through) {
        LocalDate active = account.lastActive();
        if (source == UnitKind.EARNED || active == null) {
            return true;
        }
        LocalDate last = Inactivity.ends(through) && !account.hasIdle() ? Inactivity.last(through, active) : null;
        return last != null && last.isBefore(open.today());
    }

    public static Ruling debit(DecisionContext on, Debit debit) {
        return OpenAccount.of(on, debit, open -> spend(open, debit.customer(), debit.units(), null));
    }

    /** Spends what is free; {@code basket} is that of a hold which has ended, and of which all is spent or nothing. */
    static @Nullable Refusal spend(OpenAccount open, CustomerId customer, Amount stated, @Nullable BasketId basket) {
        Balance balance = open.balance();
        Refusal frozen = open.frozen(customer);
        if (frozen != null) {
            return frozen;
        }
        Units asked = open.units(stated);
        Refusal tooMany = open.tooManyToTake(asked);
        if (tooMany != null) {
            return tooMany;
        }
        Account account = open.account();
        long allowed = open.allowed(account);
        boolean strict = balance.overLimit() == OverLimit.STRICT || basket != null;
        Limiting limit = Limiting.debit(open, account);
        LimitPeriod cutBy = limit.cutting(Math.min(asked.steps(), allowed));
        if (cutBy != null && strict) {
            return limit.reached(balance, asked);
        }
        if (asked.steps() > allowed && strict) {
            return open.notEnough(account, asked, allowed);
        }
        long steps = Math.min(Math.min(asked.steps(), allowed), limit.steps());
        if (steps == 0) {
            Why why = cutBy == null ? Why.NONE_AVAILABLE : Why.LIMIT;
            open.add(new UnitsUnmoved(balance.id(), asked, why, open.today()));
            return null;
        }
        open.add(new UnitsDebited(
                balance.id(),
                asked,
                open.units(steps),
                open.spent(account, Math.min(steps, account.available())),
                basket,
                open.today(),
                open.activity(),
                open.counting(null),
                cutBy));
        return null;
    }

    public static Ruling waive(DecisionContext on, DebtWaiver waiver) {
        return OpenAccount.of(on, waiver, open -> waive(open, waiver));
    }

    private static @Nullable Refusal waive(OpenAccount open, DebtWaiver waiver) {
        Account account = open.account();
        Units debt = open.units(account.debt());
        Units asked = waiver.units() == null ? debt : open.units(waiver.units());
        open.add(
                debt.isZero()
                        ? new UnitsUnmoved(open.balance().id(), asked, Why.NO_DEBT, open.today())
                        : new DebtWaived(
                                open.balance().id(), open.units(Math.min(debt.steps(), asked.steps())), open.today()));
        return null;
    }

    public static Ruling expire(DecisionContext on, Expiration expiration) {
        return OpenAccount.of(on, expiration, open -> expire(open, expiration));
    }

    private static @Nullable Refusal expire(OpenAccount open, Expiration expiration) {
        Account account = open.account();
        Lots ending = Lots.of(account.lots().all().stream()
                .filter(lot -> ends(account, lot, expiration))
                .toList());
        Units units = open.units(ending.total());
        open.add(
                ending.isEmpty()
                        ? new UnitsUnmoved(open.balance().id(), units, Why.NONE_TO_END, open.today())
                        : new UnitsExpired(open.balance().id(), units, ending, open.today()));
        return null;
    }

    private static boolean ends(Account account, Lot lot, Expiration expiration) {
        LocalDate last = account.last(lot);
        boolean isOfKind = expiration.source() == null || expiration.source() == lot.kind();
        return isOfKind && (expiration.endingBy() == null || (last != null && !last.isAfter(expiration.endingBy())));
    }
}
