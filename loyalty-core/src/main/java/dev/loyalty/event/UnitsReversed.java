package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.ledger.Lots;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Mention;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier command did to a balance was undone: units that it had brought are taken, units that it had taken come back.
 *
 * @param balance which balance
 * @param of the command that is undone
 * @param standsAgain where that was a reversal, the command that it had undone, and that stands again; else null
 * @param taken what is taken
 * @param returned what comes back
 * @param debt by how much the debt rises; below 0 if it falls
 * @param missing how many were to be taken, but are spent already; with {@code debt} above 0 they are owed, else they are let go
 * @param earned by how much what was ever earned rises; mostly 0 or below
 * @param spent by how much what was ever spent rises; mostly 0 or below
 * @param on the day as of which it was decided, in the program's zone
 * @param uncounted what was to count for tiers later, and does no more
 * @param recounted what is to count for tiers later again
 * @param measured by how much what tiers count of it changes; null if they count nothing of it
 */
public record UnitsReversed(
        BalanceId balance,
        EarlierCommand of,
        @Nullable EarlierCommand standsAgain,
        Lots taken,
        Lots returned,
        Units debt,
        Units missing,
        Units earned,
        Units spent,
        LocalDate on,
        Lots uncounted,
        Lots recounted,
        @Nullable Measured measured)
        implements BalanceEvent {

    /**
     * Something was undone of which tiers count nothing.
     *
     * @param balance which balance
     * @param of the command that is undone
     * @param standsAgain the command that stands again; null if none does
     * @param taken what is taken
     * @param returned what comes back
     * @param debt by how much the debt rises
     * @param missing how many were to be taken, but are spent already
     * @param earned by how much what was ever earned rises
     * @param spent by how much what was ever spent rises
     * @param on the day as of which it was decided
     */
    public UnitsReversed(
            BalanceId balance,
            EarlierCommand of,
            @Nullable EarlierCommand standsAgain,
            Lots taken,
            Lots returned,
            Units debt,
            Units missing,
            Units earned,
            Units spent,
            LocalDate on) {
        this(balance, of, standsAgain, taken, returned, debt, missing, earned, spent, on, Lots.NONE, Lots.NONE, null);
    }

    /** {@return by how much the total of the account rises; mostly below 0 where units are taken} */
    public Units units() {
        return debt.with(returned.total() - taken.total() - debt.steps());
    }

    @Override
    public EventKind kind() {
        return EventKind.UNITS_REVERSED;
    }

    /** {@return that the command is undone, and that the one stands again which it had undone} */
    @Override
    public List<Mention> mentions() {
        return standsAgain == null ? List.of(of.reversed()) : List.of(of.reversed(), standsAgain.reversed());
    }

    @Override
    public Units moved() {
        return units();
    }

    @Override
    public Lots came() {
        return returned;
    }

    @Override
    public Lots went() {
        return taken;
    }

    @Override
    public Account after(Account before) {
        Account after = before.reversed(taken, returned, debt.steps(), earned.steps(), spent.steps());
        return uncounted.isEmpty() && recounted.isEmpty()
                ? after
                : after.counting(after.toCount().minus(uncounted).plus(recounted));
    }

    @Override
    public Told told() {
        Phrase told = Phrase.of(units().steps() < 0 ? "event.units-reversed.taken" : "event.units-reversed.returned")
                .phrase("command", of.kind().phrase())
                .text("id", of.id())
                .units("units", balance, units().with(Math.abs(units().steps())))
                .balance("balance", balance);
        return Told.forAll(
                missing.isZero()
                        ? told
                        : Phrase.of(debt.steps() > 0 ? "event.units-reversed.owed" : "event.units-reversed.missing")
                                .phrase("reversed", told)
                                .units("missing", balance, missing));
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
