package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * Units left for another member. The entry that carries it begins the transfer: the second step is {@link UnitsReceived}, in the journal of
 * the other, the third {@link TransferEnded}, in this one.
 *
 * @param balance which balance
 * @param other who is to get them
 * @param asked how many were to go
 * @param units how many went: fewer where the balance does as much as it can
 * @param lots what went
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsSent(BalanceId balance, MemberId other, Units asked, Units units, Lots lots, LocalDate on)
        implements BalanceEvent, ProcessStart {

    @Override
    public EventKind kind() {
        return EventKind.UNITS_SENT;
    }

    @Override
    public Units moved() {
        return units.with(-units.steps());
    }

    @Override
    public Lots went() {
        return lots;
    }

    @Override
    public Account after(Account before) {
        return before.reversed(lots, Lots.NONE, 0, 0, 0);
    }

    @Override
    public Told told() {
        Phrase sent = units.equals(asked)
                ? Phrase.of("event.units-sent")
                : Phrase.of("event.units-sent.cut").units("asked", balance, asked);
        return Told.forAll(sent.units("units", balance, units).balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }

    @Override
    public <R> R accept(ProcessStart.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
