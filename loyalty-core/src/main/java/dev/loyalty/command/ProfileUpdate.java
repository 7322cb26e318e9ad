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
 * Locale or attributes changed. May be said of somebody who is no member yet, so that the welcome finds them. The profile takes
 * the place of the one before; it is kept apart from the journal, and takes no part in telling a replay from a conflict.
 *
 * @param customer whose
 * @param profile the whole profile
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it is judged by what stands
 */
public record ProfileUpdate(
        CustomerId customer,
        Profile profile,
        Instant occurredAt,
        @Nullable CommandId givenId) implements Command {

    /** Keeps the instant to the microsecond. */
    public ProfileUpdate {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A changed profile.
     *
     * @param customer whose
     * @param profile the whole profile
     * @param at when
     * @return the command
     */
    public static ProfileUpdate of(CustomerId customer, Profile profile, Instant at) {
        return new ProfileUpdate(customer, profile, at, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public ProfileUpdate withId(String id) {
        return new ProfileUpdate(customer, profile, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.PROFILE;
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
