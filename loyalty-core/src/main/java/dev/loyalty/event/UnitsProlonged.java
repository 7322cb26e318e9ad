package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * A version of the program lets units that are there end later than they would have.
 *
 * @param balance which balance
 * @param units how many
 * @param taken the lots that they were
 * @param lots what they are from now on
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsProlonged(BalanceId balance, Units units, Lots taken, Lots lots, LocalDate on)
        implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_PROLONGED;
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public Lots came() {
        return lots;
    }

    @Override
    public Lots went() {
        return taken;
    }

    @Override
    public Account after(Account before) {
        return before.reversed(taken, lots, 0, 0, 0);
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.units-prolonged")
                .units("units", balance, units)
                .balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
