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
 * Units that another member had sent were asked back.
 *
 * @param balance which balance
 * @param other who had sent them
 * @param asked how many had come
 * @param taken what is taken
 * @param debt by how much the debt rises, for what is spent already
 * @param back what the other gets, of the lots that he had sent: so many as are taken and owed; if fewer than came, without those that would be
 *     spent first
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsRecalled(
        BalanceId balance, MemberId other, Units asked, Lots taken, Units debt, Lots back, LocalDate on)
        implements BalanceEvent {

    /** {@return how many of those asked are neither taken nor owed: they are spent, or have ended} */
    public Units missing() {
        return asked.with(asked.steps() - taken.total() - debt.steps());
    }

    @Override
    public EventKind kind() {
        return EventKind.UNITS_RECALLED;
    }

    @Override
    public Units moved() {
        return asked.with(-(taken.total() + debt.steps()));
    }

    @Override
    public Lots went() {
        return taken;
    }

    @Override
    public Account after(Account before) {
        return before.reversed(taken, Lots.NONE, debt.steps(), 0, 0);
    }

    @Override
    public Told told() {
        if (moved().isZero()) {
            return Told.forStaff(Phrase.of("event.units-recalled.none")
                    .units("asked", balance, asked)
                    .balance("balance", balance)
                    .text("other", other));
        }
        Phrase told = Phrase.of("event.units-recalled")
                .units("units", balance, asked.with(-moved().steps()))
                .balance("balance", balance);
        return Told.forAll(
                debt.isZero()
                        ? told
                        : Phrase.of("event.units-recalled.owed")
                                .phrase("recalled", told)
                                .units("owed", balance, debt));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
