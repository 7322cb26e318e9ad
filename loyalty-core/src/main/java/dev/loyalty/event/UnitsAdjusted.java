package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A balance was put right by hand, or an account was opened with what was brought along.
 *
 * @param balance which balance
 * @param added what came
 * @param taken what went
 * @param opening whether it was brought along; else it was put right by hand
 * @param debt by how much the debt rose; below 0 where it fell
 * @param on the day as of which it was decided, in the program's zone
 * @param earnedOn the day on which it counts for tiers; null where it does not
 * @param active the last day on which the member did something, where it is brought along; else null
 */
public record UnitsAdjusted(
        BalanceId balance,
        Lots added,
        Lots taken,
        boolean opening,
        Units debt,
        LocalDate on,
        @Nullable LocalDate active,
        @Nullable LocalDate earnedOn)
        implements BalanceEvent {

    /** {@return by how much the total rose; below 0 where it fell} */
    public Units units() {
        return debt.with(Math.subtractExact(added.total() - taken.total(), debt.steps()));
    }

    @Override
    public @Nullable Measured measured() {
        return earnedOn == null ? null : new Measured(earnedOn, units().steps(), 0);
    }

    @Override
    public EventKind kind() {
        return EventKind.UNITS_ADJUSTED;
    }

    @Override
    public Units moved() {
        return units();
    }

    @Override
    public Lots came() {
        return added;
    }

    @Override
    public Lots went() {
        return taken;
    }

    @Override
    public Account after(Account before) {
        Account after = before.reversed(taken, added, debt.steps(), 0, 0);
        return active == null ? after : after.active(active);
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of(opening ? "event.units-adjusted.opening" : "event.units-adjusted")
                .change("units", balance, units())
                .balance("balance", balance));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
