package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.ScheduledUnits;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * Units are to come on a day. They are no part of the account until then.
 *
 * @param balance which balance
 * @param units how many
 * @param scheduled what comes, and when
 * @param on the day as of which it was decided, in the program's zone
 */
public record CreditScheduled(BalanceId balance, Units units, ScheduledUnits scheduled, LocalDate on)
        implements BalanceEvent {

    @Override
    public EventKind kind() {
        return EventKind.CREDIT_SCHEDULED;
    }

    @Override
    public Units moved() {
        return units.with(0);
    }

    @Override
    public Account after(Account before) {
        return before.scheduling(scheduled);
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of("event.credit-scheduled")
                .units("units", balance, units)
                .balance("balance", balance)
                .day("due", scheduled.due()));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
