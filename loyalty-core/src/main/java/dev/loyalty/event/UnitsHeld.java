package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Units were set aside for what the customer is about to buy. A hold for the same basket was given back first, which has no event of its own;
 * nor has the end of the hold.
 *
 * @param balance which balance
 * @param basket for what
 * @param units how many
 * @param lots which
 * @param until the first instant at which they are free again
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsHeld(BalanceId balance, BasketId basket, Units units, Lots lots, Instant until, LocalDate on)
        implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_HELD;
    }

    @Override
    public List<Mention> mentions() {
        return List.of(BalanceEvent.hold(balance, basket));
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public Account after(Account before) {
        return before.holding(basket, until, lots);
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.units-held")
                .units("units", balance, units)
                .balance("balance", balance)
                .text("basket", basket)
                .end("until", until));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
