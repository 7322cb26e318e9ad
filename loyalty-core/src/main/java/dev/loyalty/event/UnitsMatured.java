package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * Units that had been earned became available, and count for tiers from now on.
 *
 * @param balance which balance
 * @param units how many had come
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsMatured(BalanceId balance, Units units, LocalDate on) implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_MATURED;
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public Measured measured() {
        return new Measured(on, units.steps(), 0);
    }

    @Override
    public Account after(Account before) {
        return before.counting(Lots.of(before.toCount().asOf(on).all().stream()
                .filter(lot -> lot.from() != null)
                .toList()));
    }

    @Override
    public Told told() {
        return Told.forStaff(
                Phrase.of("event.units-matured").units("units", balance, units).balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
