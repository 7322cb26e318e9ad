package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units became available. Told where a listener asks for it, or tiers count units earned once they are available; else it follows from the
 * calendar.
 *
 * @param balance which balance
 * @param units how many became available
 * @param counting how many, earned before, count for tiers from now on
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsMatured(BalanceId balance, Units units, Units counting, LocalDate on) implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_MATURED;
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public @Nullable Measured measured() {
        return counting.isZero() ? null : new Measured(on, counting.steps(), 0);
    }

    @Override
    public Account after(Account before) {
        return before.counting(Lots.of(before.toCount().asOf(on).all().stream()
                .filter(lot -> lot.from() != null)
                .toList()));
    }

    @Override
    public Told told() {
        Phrase matured =
                Phrase.of("event.units-matured").units("units", balance, units).balance("balance", balance);
        return Told.forStaff(
                counting.isZero()
                        ? matured
                        : Phrase.of("event.units-matured.counting")
                                .phrase("matured", matured)
                                .units("counting", balance, counting));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
