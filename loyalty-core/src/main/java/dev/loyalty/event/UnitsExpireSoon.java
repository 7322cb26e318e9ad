package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Was reminded: units end soon, if they are not spent.
 *
 * @param balance which balance
 * @param units how many
 * @param through the last day on which they are valid
 * @param source which kind of units; null where it is told of all together
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsExpireSoon(
        BalanceId balance,
        Units units,
        LocalDate through,
        @Nullable UnitKind source,
        LocalDate on) implements BalanceEvent, Announced {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_EXPIRE_SOON;
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public Account after(Account before) {
        return before.reminded(through);
    }

    @Override
    public Told told() {
        Phrase soon = source == null
                ? Phrase.of("event.units-expire-soon")
                : Phrase.of("event.units-expire-soon.of-kind").phrase("kind", Phrase.of(kindOf(source)));
        return Told.forAll(
                soon.units("units", balance, units).balance("balance", balance).day("through", through));
    }

    private static String kindOf(UnitKind source) {
        return switch (source) {
            case EARNED -> "unit-kind.earned";
            case BOUGHT -> "unit-kind.bought";
            case GIVEN -> "unit-kind.given";
            case RETURNED -> "unit-kind.returned";
            case MIGRATED -> "unit-kind.migrated";
        };
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
