package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Inactivity;
import dev.loyalty.ledger.Lot;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.UnitKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units came. A debt is paid by them first.
 *
 * @param balance which balance
 * @param asked how many were to come
 * @param units how many came, with those that paid a debt: no more than that, and fewer where a bound cut them
 * @param source where they come from
 * @param lots what is added; less than {@code units} where a debt was paid
 * @param on the day as of which it was decided, in the program's zone
 * @param active the day on which the member did something that keeps units from ending by inactivity; null where it does not
 */
public record UnitsCredited(
        BalanceId balance,
        Units asked,
        Units units,
        UnitKind source,
        Lots lots,
        LocalDate on,
        @Nullable LocalDate active)
        implements BalanceEvent {

    /** {@return how much of a debt they paid} */
    public Units paid() {
        return units.with(units.steps() - lots.total());
    }

    @Override
    public EventKind kind() {
        return EventKind.UNITS_CREDITED;
    }

    @Override
    public Account after(Account before) {
        Account after = before.credited(lots, paid().steps(), source == UnitKind.EARNED ? units.steps() : 0);
        return active == null ? after : after.active(active);
    }

    @Override
    public Told told() {
        Phrase credited = units.equals(asked)
                ? Phrase.of("event.units-credited")
                : Phrase.of("event.units-credited.cut").units("asked", balance, asked);
        Phrase told = credited.units("units", balance, units).balance("balance", balance);
        Phrase coming = lots.size() == 1 ? withDays(told, lots.get(0)) : told;
        return Told.forAll(
                paid().isZero()
                        ? coming
                        : Phrase.of("event.units-credited.paid")
                                .phrase("credited", coming)
                                .units("paid", balance, paid()));
    }

    private static Phrase withDays(Phrase credited, Lot lot) {
        Phrase from = lot.from() == null
                ? credited
                : Phrase.of("event.units-credited.from")
                        .phrase("credited", credited)
                        .day("from", lot.from());
        return lot.through() == null || Inactivity.ends(lot.through())
                ? from
                : Phrase.of("event.units-credited.through")
                        .phrase("credited", from)
                        .day("through", lot.through());
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
