package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member is frozen: recorded from now on, but tiers stand still, there are no benefits, and no units of balances are set aside or spent.
 *
 * @param customer whom
 * @param note why, and who did it; kept apart from the journal, and erasable
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it is judged by what stands
 */
public record Freeze(
        CustomerId customer,
        Note note,
        Instant occurredAt,
        @Nullable CommandId givenId) implements Command {

    /** Keeps the instant to the microsecond. */
    public Freeze {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A freeze.
     *
     * @param customer whom
     * @param note why, and who did it
     * @param at when
     * @return the command
     */
    public static Freeze of(CustomerId customer, Note note, Instant at) {
        return new Freeze(customer, note, at, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Freeze withId(String id) {
        return new Freeze(customer, note, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.FREEZE;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint().digest();
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
