package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
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
 * The net spend is adjusted by hand. Under one id it is adjusted once.
 *
 * @param customer whose
 * @param ticket the id of this adjustment, such as the number of the ticket with which it was decided
 * @param change by how much it rises (negative: falls), in the program's currency
 * @param note why, and who did it; kept apart from the journal, and erasable
 * @param occurredAt when; it counts on that day
 */
public record Adjustment(CustomerId customer, CommandId ticket, Amount change, Note note, Instant occurredAt)
        implements Command {

    /** Keeps the instant to the microsecond. */
    public Adjustment {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An adjustment.
     *
     * @param customer whose
     * @param ticket the id of this adjustment, such as the number of a ticket; two adjustments have two
     * @param change by how much the net spend rises; {@code "-20.00"} to lower it
     * @param note why, and who did it
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if the change is no number, or the ticket no valid id
     */
    public static Adjustment of(CustomerId customer, String ticket, String change, Note note, Instant at) {
        return new Adjustment(customer, CommandId.of(ticket), Amount.of(change), note, at);
    }

    @Override
    public CommandId givenId() {
        return ticket;
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

    @Override
    public @Nullable Ref subject() {
        return null;
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
