package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Profile;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Becomes a member. Who is one already stays one, unchanged.
 *
 * @param customer who
 * @param profile what messages need to know; null to leave it as it is
 * @param occurredAt when; the joining date
 * @param givenId the id that the caller gave; null if it is judged by what stands
 */
public record Enrolment(
        CustomerId customer,
        @Nullable Profile profile,
        Instant occurredAt,
        @Nullable CommandId givenId) implements Command {

    /** Keeps the instant to the microsecond. */
    public Enrolment {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An enrolment without a profile.
     *
     * @param customer who
     * @param joinedAt when
     * @return the command
     */
    public static Enrolment of(CustomerId customer, Instant joinedAt) {
        return new Enrolment(customer, null, joinedAt, null);
    }

    /**
     * An enrolment with a profile.
     *
     * @param customer who
     * @param profile what messages need to know
     * @param joinedAt when
     * @return the command
     */
    public static Enrolment of(CustomerId customer, Profile profile, Instant joinedAt) {
        return new Enrolment(customer, profile, joinedAt, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Enrolment withId(String id) {
        return new Enrolment(customer, profile, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ENROL;
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
