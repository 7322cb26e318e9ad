package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;

/**
 * Units that waited for it were confirmed: they are available, or become it on their day.
 *
 * @param balance which balance
 * @param of the credit that brought them
 * @param units how many
 * @param taken the lots that waited
 * @param lots what they are from now on
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsConfirmed(BalanceId balance, EarlierCommand of, Units units, Lots taken, Lots lots, LocalDate on)
        implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_CONFIRMED;
    }

    /** {@return the credit, so that its reversal finds what became of its units} */
    @Override
    public List<Mention> mentions() {
        return List.of(of.reversed());
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
        return Told.forAll(Phrase.of("event.units-confirmed")
                .units("units", balance, units)
                .balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
