package dev.loyalty.rules.balance;

import dev.loyalty.command.AccountRefusal;
import dev.loyalty.command.BalanceRefusal;
import dev.loyalty.command.Opening;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.UnitAdjustment;
import dev.loyalty.event.UnitsAdjusted;
import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.program.Balance;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What follows from what the shop puts right by hand, and from what members bring along. */
public final class DecideCorrections {

    private DecideCorrections() {}

    public static Ruling open(DecisionContext on, Opening opening) {
        return OpenAccount.inUse(on, opening, open -> open(open, opening));
    }

    private static @Nullable Refusal open(OpenAccount open, Opening opening) {
        Balance balance = open.balance();
        if (!open.account().equals(Account.empty(balance.id()))) {
            return new AccountRefusal.AccountInUse(balance.id());
        }
        Lots added = Lots.NONE;
        for (Opening.Brought lot : opening.lots()) {
            added = added.plus(brought(open, lot));
        }
        if (added.size() > Balance.MOST_LOTS) {
            return new BalanceRefusal.TooManyEnds(balance.id(), Balance.MOST_LOTS);
        }
        Units debt = open.units(opening.debt());
        if (added.total() > Units.LARGEST || debt.steps() > Units.LARGEST) {
            return open.full(open.units(Math.max(added.total(), debt.steps())));
        }
        LocalDate activity = open.activity();
        LocalDate active = activity == null || opening.lastActive() == null ? activity : opening.lastActive();
        open.add(new UnitsAdjusted(
                balance.id(), added, Lots.NONE, true, debt, open.today(), active, open.correctedOn()));
        return null;
    }

    private static Lots brought(OpenAccount open, Opening.Brought lot) {
        LocalDate from = lot.from() == null ? open.day() : lot.from();
        LocalDate end = lot.through() == null
                ? DecideBalances.end(open.balance(), lot.kind(), open.day(), from)
                : lot.through();
        if (lot.through() != null && lot.from() != null && lot.through().isBefore(lot.from())) {
            throw new IllegalArgumentException(
                    "units become available on %s, but would be valid through %s, before that: give them a later last day"
                            .formatted(lot.from(), lot.through()));
        }
        long steps = open.units(lot.units()).steps();
        return Lots.of(lot.kind(), from.isAfter(open.today()) ? from : null, end, steps);
    }

    public static Ruling adjust(DecisionContext on, UnitAdjustment adjustment) {
        return OpenAccount.of(on, adjustment, open -> adjust(open, adjustment));
    }

    private static @Nullable Refusal adjust(OpenAccount open, UnitAdjustment adjustment) {
        Units units = open.units(adjustment.units());
        return units.steps() > 0 ? add(open, adjustment, units) : take(open, units.with(-units.steps()));
    }

    private static @Nullable Refusal add(OpenAccount open, UnitAdjustment adjustment, Units units) {
        Refusal retired = open.retired();
        if (retired != null) {
            return retired;
        }
        Balance balance = open.balance();
        LocalDate day = open.day();
        if (adjustment.through() != null && adjustment.through().isBefore(day)) {
            throw new IllegalArgumentException(
                    "the units come on %s, but would be valid through %s, before that: give them a later last day"
                            .formatted(day, adjustment.through()));
        }
        if (units.steps() > open.room()) {
            return open.full(units);
        }
        UnitKind source = adjustment.source();
        long paid = Math.min(open.account().debt(), units.steps());
        LocalDate end =
                adjustment.through() == null ? DecideBalances.end(balance, source, day, day) : adjustment.through();
        Lots added = Lots.of(source, null, end, units.steps() - paid);
        if (open.account().lots().plus(added).size() > Balance.MOST_LOTS) {
            return new BalanceRefusal.TooManyEnds(balance.id(), Balance.MOST_LOTS);
        }
        boolean isActivity = DecideBalances.isActivity(open, open.account(), UnitKind.GIVEN, end);
        open.add(new UnitsAdjusted(
                balance.id(),
                added,
                Lots.NONE,
                false,
                units.with(-paid),
                open.today(),
                isActivity ? open.activity() : null,
                open.correctedOn()));
        return null;
    }

    private static @Nullable Refusal take(OpenAccount open, Units units) {
        Account account = open.account();
        long allowed = open.allowed(account);
        if (units.steps() > allowed) {
            return open.notEnough(account, units, allowed);
        }
        long there = Math.min(units.steps(), account.available());
        open.add(new UnitsAdjusted(
                open.balance().id(),
                Lots.NONE,
                open.spent(account, there),
                false,
                units.with(units.steps() - there),
                open.today(),
                null,
                open.correctedOn()));
        return null;
    }
}
