package dev.loyalty.event;

import dev.loyalty.ledger.Account;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Units;
import dev.loyalty.wording.Phrase;
import java.time.LocalDate;

/**
 * As much as possible was to be done, and nothing could.
 *
 * @param balance which balance
 * @param asked how many units were to be moved
 * @param why why none were
 * @param on the day as of which it was decided, in the program's zone
 */
public record UnitsUnmoved(BalanceId balance, Units asked, Why why, LocalDate on) implements BalanceEvent {

    /** Why no units were moved. */
    public enum Why {
        /** The balance holds as many as it may. */
        NO_ROOM,
        /** None are available. */
        NONE_AVAILABLE,
        /** Nothing is owed. */
        NO_DEBT,
        /** It was undone already, or had moved none. */
        NOTHING_LEFT,
        /** What was credited stays, by the program. */
        KEPT,
        /** They are not worth a step of the other balance. */
        TOO_FEW,
        /** There are no units that could end. */
        NONE_TO_END,
        /** A limit leaves none. */
        LIMIT
    }

    @Override
    public EventKind kind() {
        return EventKind.UNCHANGED;
    }

    @Override
    public Units moved() {
        return asked.with(0);
    }

    @Override
    public Account after(Account before) {
        return before;
    }

    @Override
    public Told told() {
        return Told.forStaff(Phrase.of(key()).units("asked", balance, asked).balance("balance", balance));
    }

    private String key() {
        return switch (why) {
            case NO_ROOM -> "event.unchanged.units-no-room";
            case NONE_AVAILABLE -> "event.unchanged.units-none-available";
            case NO_DEBT -> "event.unchanged.units-no-debt";
            case NOTHING_LEFT -> "event.unchanged.units-nothing-left";
            case KEPT -> "event.unchanged.units-kept";
            case TOO_FEW -> "event.unchanged.units-too-few";
            case LIMIT -> "event.unchanged.units-limit";
            case NONE_TO_END -> "event.unchanged.units-none-to-end";
        };
    }

    @Override
    public <R> R accept(BalanceEvent.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
