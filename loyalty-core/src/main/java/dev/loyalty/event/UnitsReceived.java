package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units came from another member, as they were there. Where there is no room for them, or nobody to take them, fewer came or none; the others
 * go back.
 *
 * @param balance which balance
 * @param other who sent them
 * @param sent how many were sent
 * @param lots what came
 * @param on the day as of which it was decided, in the program's zone
 * @param active that day, where units came that end by inactivity and nothing had been done before that keeps them; else null
 */
public record UnitsReceived(
        BalanceId balance,
        MemberId other,
        Units sent,
        Lots lots,
        LocalDate on,
        @Nullable LocalDate active) implements BalanceEvent, Announced {

    /** {@return how many came} */
    public Units units() {
        return sent.with(lots.total());
    }

    @Override
    public EventKind kind() {
        return EventKind.UNITS_RECEIVED;
    }

    @Override
    public Units moved() {
        return units();
    }

    @Override
    public Lots came() {
        return lots;
    }

    @Override
    public Account after(Account before) {
        Account after = before.reversed(Lots.NONE, lots, 0, 0, 0);
        return active == null ? after : after.active(active);
    }

    @Override
    public Told told() {
        if (lots.isEmpty()) {
            return Told.forStaff(Phrase.of("event.units-received.none")
                    .units("sent", balance, sent)
                    .balance("balance", balance)
                    .text("other", other));
        }
        Phrase received = units().equals(sent)
                ? Phrase.of("event.units-received")
                : Phrase.of("event.units-received.cut").units("sent", balance, sent);
        return Told.forAll(received.units("units", balance, units()).balance("balance", balance));
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
