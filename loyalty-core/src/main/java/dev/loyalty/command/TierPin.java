package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Pin;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Note;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tier is given by hand. What is earned runs on underneath; when the pin ends, that is taken straight.
 *
 * @param customer to whom
 * @param ladder on which ladder; null for the program's only one
 * @param tier which tier
 * @param mode whether the earned tier may be higher
 * @param until the first instant at which it no longer holds; null for without end, or if {@code through} is given
 * @param through the last day on which it holds, in the program's zone; null for without end, or if {@code until} is given
 * @param note why, and who did it; kept apart from the journal, and erasable
 * @param occurredAt when it was given
 * @param givenId the id that the caller gave; null if it is judged by what stands
 */
public record TierPin(
        CustomerId customer,
        @Nullable LadderId ladder,
        TierId tier,
        Pin.Mode mode,
        @Nullable Instant until,
        @Nullable LocalDate through,
        Note note,
        Instant occurredAt,
        @Nullable CommandId givenId)
        implements Command {

    /**
     * Keeps the instants to the microsecond.
     *
     * @throws IllegalArgumentException if both ends are given, or one is not within the years 1 to 9999
     */
    public TierPin {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (until != null && through != null) {
            throw new IllegalArgumentException("give the pin one end, until an instant or through a day, not both");
        }
        if (until != null) {
            until = Command.at(until);
        }
        if (through != null) {
            Time.kept(through, "a pin's last day");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * At least this tier: one that is earned may be higher.
     *
     * @param customer to whom
     * @param tier which tier
     * @param note why, and who did it
     * @param at when
     * @return the command, for a pin without end on the program's only ladder
     * @throws IllegalArgumentException if the tier's id is not valid
     */
    public static TierPin floor(CustomerId customer, String tier, Note note, Instant at) {
        return new TierPin(customer, null, TierId.of(tier), Pin.Mode.FLOOR, null, null, note, at, null);
    }

    /**
     * Exactly this tier.
     *
     * @param customer to whom
     * @param tier which tier
     * @param note why, and who did it
     * @param at when
     * @return the command, for a pin without end on the program's only ladder
     * @throws IllegalArgumentException if the tier's id is not valid
     */
    public static TierPin exact(CustomerId customer, String tier, Note note, Instant at) {
        return new TierPin(customer, null, TierId.of(tier), Pin.Mode.EXACT, null, null, note, at, null);
    }

    /**
     * This pin on one of several ladders.
     *
     * @param on the ladder
     * @return the pin on it
     */
    public TierPin on(LadderId on) {
        return new TierPin(customer, on, tier, mode, until, through, note, occurredAt, givenId);
    }

    /**
     * This pin with an end.
     *
     * @param end the first instant at which it no longer holds
     * @return the pin that ends
     */
    public TierPin until(Instant end) {
        return new TierPin(customer, ladder, tier, mode, end, null, note, occurredAt, givenId);
    }

    /**
     * This pin with an end.
     *
     * @param lastDay the last day on which it holds, in the program's zone
     * @return the pin that ends
     */
    public TierPin through(LocalDate lastDay) {
        return new TierPin(customer, ladder, tier, mode, null, lastDay, note, occurredAt, givenId);
    }

    /**
     * When it ends.
     *
     * @param zone the program's zone
     * @return the first instant at which it no longer holds; null for without end
     */
    public @Nullable Instant end(ZoneId zone) {
        return through == null
                ? until
                : Command.at(through.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public TierPin withId(String id) {
        return new TierPin(customer, ladder, tier, mode, until, through, note, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.PIN;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("ladder", ladder == null ? null : ladder.value())
                .text("tier", tier.value())
                .text("mode", word())
                .text("until", until == null ? null : until.toString())
                .text("through", through == null ? null : through.toString())
                .digest();
    }

    /** The word for the mode in the fingerprint; never changes. */
    private String word() {
        return switch (mode) {
            case FLOOR -> "FLOOR";
            case EXACT -> "EXACT";
        };
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
