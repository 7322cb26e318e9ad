package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;

/**
 * A transfer is to be undone. The entry that carries it begins a process: the second step is {@link UnitsRecalled}, in the journal of the
 * other, the third {@link TransferEnded}, in this one.
 *
 * @param balance which balance
 * @param other who had got the units
 * @param of the command that had sent them
 * @param sent the number of the entry with which they were sent
 * @param units how many were sent
 * @param on the day as of which it was decided, in the program's zone
 */
public record RecallBegun(BalanceId balance, MemberId other, EarlierCommand of, long sent, Units units, LocalDate on)
        implements BalanceEvent, ProcessStart {

    @Override
    public EventKind kind() {
        return EventKind.RECALL_BEGUN;
    }

    /** {@return that the command is undone} */
    @Override
    public List<Mention> mentions() {
        return List.of(of.reversed());
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public Account after(Account before) {
        return before;
    }

    @Override
    public Told told() {
        return Told.forStaff(Phrase.of("event.recall-begun")
                .text("id", of.id())
                .units("units", balance, units)
                .balance("balance", balance)
                .text("other", other));
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
