package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * The total of an account crossed a bound of its balance. Told once per crossing, with the entry that crosses it.
 *
 * @param balance which balance
 * @param what which bound, and which way
 * @param total what is available, pending and held by now, less the debt
 * @param bound the bound
 * @param on the day as of which it was decided, in the program's zone
 */
public record BoundCrossed(BalanceId balance, What what, Units total, Units bound, LocalDate on)
        implements BalanceEvent, Announced {

    /** Which bound is crossed, and which way. */
    public enum What {
        /** The total is below the least that the balance allows: more is owed than may be. */
        BELOW_LEAST(EventKind.BELOW_LEAST, "event.below-least"),
        /** The total is at the least or above it again. */
        LEAST_AGAIN(EventKind.LEAST_AGAIN, "event.least-again"),
        /** The total is at the most that the balance may hold, or above it. */
        MOST_REACHED(EventKind.MOST_REACHED, "event.most-reached");

        private final EventKind kind;
        private final String key;

        What(EventKind kind, String key) {
            this.kind = kind;
            this.key = key;
        }
    }

    @Override
    public EventKind kind() {
        return what.kind;
    }

    @Override
    public Units moved() {
        return total.with(0);
    }

    @Override
    public Account after(Account before) {
        return before;
    }

    @Override
    public Told told() {
        return Told.forAll(Phrase.of(what.key)
                .units("total", balance, total)
                .units("bound", balance, bound)
                .balance("balance", balance));
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
