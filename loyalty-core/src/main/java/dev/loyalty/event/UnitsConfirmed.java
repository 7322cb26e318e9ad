package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that waited for it were confirmed: they are available, or become it on their day.
 *
 * @param balance which balance
 * @param of the credit that brought them
 * @param units how many
 * @param taken the lots that waited
 * @param lots what they are from now on
 * @param counts whether tiers count it, with the day on which it becomes available
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsConfirmed(
        BalanceId balance, EarlierCommand of, Units units, Lots taken, Lots lots, LocalDate on, boolean counts)
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
        Account after = before.reversed(taken, lots, 0, 0, 0);
        if (!counts) {
            return after;
        }
        Lots left = after.toCount().minus(alike(taken));
        return after.counting(isAvailable() ? left : left.plus(alike(lots)));
    }

    private boolean isAvailable() {
        return lots.nextAvailable() == null;
    }

    /** Without the ends, and as earned. */
    private static Lots alike(Lots lots) {
        return Lots.of(lots.all().stream()
                .map(lot -> new Lot(UnitKind.EARNED, lot.from(), null, lot.steps()))
                .toList());
    }

    @Override
    public @Nullable Measured measured() {
        return counts && isAvailable() ? new Measured(on, units.steps(), 0) : null;
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
