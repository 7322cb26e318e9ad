package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tier given by hand ends: what is earned is taken straight.
 *
 * @param customer whose
 * @param ladder on which ladder; null for the program's only one
 * @param note why, and who did it; kept apart from the journal, and erasable
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it is judged by what stands
 */
public record TierUnpin(
        CustomerId customer,
        @Nullable LadderId ladder,
        Note note,
        Instant occurredAt,
        @Nullable CommandId givenId) implements Command {

    /** Keeps the instant to the microsecond. */
    public TierUnpin {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * The end of a pin on the program's only ladder.
     *
     * @param customer whose
     * @param note why, and who did it
     * @param at when
     * @return the command
     */
    public static TierUnpin of(CustomerId customer, Note note, Instant at) {
        return new TierUnpin(customer, null, note, at, null);
    }

    /**
     * The end of a pin on one of several ladders.
     *
     * @param on the ladder
     * @return the command for it
     */
    public TierUnpin on(LadderId on) {
        return new TierUnpin(customer, on, note, occurredAt, givenId);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public TierUnpin withId(String id) {
        return new TierUnpin(customer, ladder, note, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.UNPIN;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("ladder", ladder == null ? null : ladder.value())
                .digest();
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
