package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * A debt, or a part of it, need not be paid.
 *
 * @param balance which balance
 * @param units how much
 * @param on the day as of which it was decided, in the program's zone
 */
public record DebtWaived(BalanceId balance, Units units, LocalDate on) implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.DEBT_WAIVED;
    }

    @Override
    public Units moved() {
        return units;
    }

    @Override
    public Account after(Account before) {
        return before.waived(units.steps());
    }

    @Override
    public Told told() {
        return Told.forAll(
                Phrase.of("event.debt-waived").units("units", balance, units).balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
