package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;

/**
 * Held units were given back.
 *
 * @param balance which balance
 * @param basket for what they were held
 * @param units how many
 * @param on the day as of which it was decided, in the program's zone
 */
public record HoldReleased(BalanceId balance, BasketId basket, Units units, LocalDate on) implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.HOLD_RELEASED;
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
        return before.released(basket);
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.hold-released")
                .units("units", balance, units)
                .balance("balance", balance)
                .text("basket", basket));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
