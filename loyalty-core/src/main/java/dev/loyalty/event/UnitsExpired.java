package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * Units ended before they were spent.
 *
 * @param balance which balance
 * @param units how many
 * @param lots which
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsExpired(BalanceId balance, Units units, Lots lots, LocalDate on) implements BalanceEvent, Announced {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_EXPIRED;
    }

    @Override
    public Units moved() {
        return units.with(-units.steps());
    }

    @Override
    public Lots went() {
        return lots;
    }

    @Override
    public Account after(Account before) {
        return before.expired(lots);
    }

    @Override
    public Told told() {
        return Told.forAll(
                Phrase.of("event.units-expired").units("units", balance, units).balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }

    @Override
    public <R> R accept(Announced.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
