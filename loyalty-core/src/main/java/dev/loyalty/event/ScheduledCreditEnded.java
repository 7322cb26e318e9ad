package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * Units that were to come do not.
 *
 * @param balance which balance
 * @param ticket the id of the command that scheduled them
 * @param units how many
 * @param why why not
 * @param on the day as of which it was decided, in the program's zone
 */
public record ScheduledCreditEnded(BalanceId balance, CommandId ticket, Units units, Why why, LocalDate on)
        implements BalanceEvent {

    /** Why scheduled units do not come. */
    public enum Why {
        /** The shop cancelled it. */
        CANCELLED("event.scheduled-credit-ended.cancelled"),
        /** On its day a bound or a limit left none. */
        NO_ROOM("event.scheduled-credit-ended.no-room");

        private final String key;

        Why(String key) {
            this.key = key;
        }
    }

    @Override
    public EventKind kind() {
        return EventKind.SCHEDULED_CREDIT_ENDED;
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public Account after(Account before) {
        return before.unscheduled(ticket);
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of(why.key).units("units", balance, units).balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
