package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The net spend is adjusted by hand.
 *
 * @param customer whose
 * @param change by how much it rises (negative: falls), in the program's currency
 * @param note why, and who did it; kept apart from the journal, and erasable
 * @param occurredAt when; it counts on that day
 * @param givenId the id that the caller gave; null if it follows from the instant
 */
public record Adjustment(
        CustomerId customer,
        Amount change,
        Note note,
        Instant occurredAt,
        @Nullable CommandId givenId) implements Command {

    /**
     * Keeps the instant to the microsecond.
     *
     * @param customer whose
     * @param change by how much it rises (negative: falls), in the program's currency
     * @param note why, and who did it; kept apart from the journal, and erasable
     * @param occurredAt when; it counts on that day
     * @param givenId the id that the caller gave; null if it follows from the instant
     */
    public Adjustment {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An adjustment.
     *
     * @param customer whose
     * @param change by how much the net spend rises; {@code "-20.00"} to lower it
     * @param note why, and who did it
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if the change is no number
     */
    public static Adjustment of(CustomerId customer, String change, Note note, Instant at) {
        return new Adjustment(customer, Amount.of(change), note, at, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Adjustment withId(String id) {
        return new Adjustment(customer, change, note, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ADJUSTMENT;
    }

    /**
     * The change as money.
     *
     * @param program the program's currency
     * @return the change
     * @throws IllegalArgumentException if it does not fit that currency
     */
    public Money money(Currency program) {
        return change.in(program);
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint().money("change", money(currency)).digest();
    }
}
