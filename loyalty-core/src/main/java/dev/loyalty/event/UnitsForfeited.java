package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * All units were lost, held and pending ones too: everything of the member was erased. A debt was waived before, by an event of its own.
 *
 * @param balance which balance
 * @param units how many there were
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsForfeited(BalanceId balance, Units units, LocalDate on) implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_FORFEITED;
    }

    @Override
    public Units moved() {
        return units.with(-units.steps());
    }

    @Override
    public Account after(Account before) {
        return before.forfeited();
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.units-forfeited")
                .units("units", balance, units)
                .balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
