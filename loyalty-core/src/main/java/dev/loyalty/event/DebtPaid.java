package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * Units became available, and paid a debt. Their credit counted them already: the total of the account stays.
 *
 * @param balance which balance
 * @param units how many
 * @param lots which
 * @param on the day as of which it was decided, in the program's zone
 */
public record DebtPaid(BalanceId balance, Units units, Lots lots, LocalDate on) implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.DEBT_PAID;
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public Lots went() {
        return lots;
    }

    @Override
    public Account after(Account before) {
        return before.paid(lots);
    }

    @Override
    public Told told() {
        return Told.forAll(
                Phrase.of("event.debt-paid").units("units", balance, units).balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
