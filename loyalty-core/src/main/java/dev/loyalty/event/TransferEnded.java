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
 * A transfer to another member is over, or so is its recall: the last step of a process. What comes back to a member whose account was
 * closed meanwhile is lost.
 *
 * @param balance which balance
 * @param other the other member
 * @param recalled whether it was recalled; else it was sent
 * @param units how many reached the other, or how many the other gave back
 * @param returned what comes back
 * @param on the day as of which it was decided, in the program's zone
 */
public record TransferEnded(
        BalanceId balance, MemberId other, boolean recalled, Units units, Lots returned, LocalDate on)
        implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.TRANSFER_ENDED;
    }

    @Override
    public Units moved() {
        return units.with(returned.total());
    }

    @Override
    public Lots came() {
        return returned;
    }

    @Override
    public Account after(Account before) {
        return before.reversed(Lots.NONE, returned, 0, 0, 0);
    }

    /** Customers are told of what comes back. */
    @Override
    public Told told() {
        if (returned.isEmpty()) {
            return Told.forStaff(Phrase.of(recalled ? "event.transfer-ended.recalled" : "event.transfer-ended")
                    .units("units", balance, units)
                    .balance("balance", balance)
                    .text("other", other));
        }
        return Told.forAll(Phrase.of(recalled ? "event.transfer-ended.undone" : "event.transfer-ended.returned")
                .units("units", balance, moved())
                .balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
