package dev.loyalty.rules.balance;

import dev.loyalty.command.AccountRefusal;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.UnitConfirmation;
import dev.loyalty.event.UnitsConfirmed;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.ledger.Unconfirmed;
import dev.loyalty.program.Balance;
import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.rules.decision.Ruling;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows from confirmations: units that a credit brought become available, on their day at the earliest. */
public final class DecideConfirmations {

    private DecideConfirmations() {}

    public static Ruling confirm(DecisionContext on, UnitConfirmation confirmation) {
        return OpenAccount.of(on, confirmation, open -> confirm(open, confirmation));
    }

    private static @Nullable Refusal confirm(OpenAccount open, UnitConfirmation confirmation) {
        Balance balance = open.balance();
        Undoing credit =
                Undoing.of(open, confirmation.of(), open.on().ofSubject()).get(balance.id());
        Lots taken = credit == null || DecideReversals.isReversed(open, confirmation.of())
                ? Lots.NONE
                : waiting(open.account().lots(), credit.own());
        if (credit == null || taken.isEmpty()) {
            return new AccountRefusal.NothingToConfirm(balance.id(), confirmation.credit());
        }
        Lots confirmed = Lots.NONE;
        for (Lot lot : taken.all()) {
            confirmed = confirmed.plus(confirmed(open, lot));
        }
        open.add(new UnitsConfirmed(
                balance.id(),
                confirmation.of(),
                open.units(taken.total()),
                taken,
                confirmed,
                open.today(),
                credit.countsLater()));
        return null;
    }

    /** As many of its units as still wait. */
    private static Lots waiting(Lots lots, Lots own) {
        Lots waiting = Lots.NONE;
        for (Lot lot : own.all()) {
            if (Unconfirmed.waits(lot.from())) {
                waiting = waiting.plus(DecideReversals.some(lots, lot, lot.steps()));
            }
        }
        return waiting;
    }

    /** What is counted from the day on which it becomes available has its end from now on. */
    private static Lots confirmed(OpenAccount open, Lot lot) {
        LocalDate earliest = Unconfirmed.earliest(Objects.requireNonNull(lot.from()));
        boolean isPending = earliest.isAfter(open.today());
        LocalDate from = isPending ? earliest : open.today();
        boolean endsFromNow = lot.through() == null && open.balance().expiryFrom() == ExpiryFrom.AVAILABLE;
        LocalDate through = endsFromNow ? DecideBalances.end(open.balance(), lot.kind(), from, from) : lot.through();
        return Lots.of(lot.kind(), isPending ? from : null, through, lot.steps());
    }
}
