package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything personal is erased: profile and free texts, and the birthday from the state. The membership ends, all units of balances
 * are forfeited, and debts waived; a tombstone stays under the id, so that later refunds are recorded without a new enrolment. A new order starts anew only
 * after an explicit enrolment.
 *
 * @param customer whose
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it is judged by what stands
 */
public record Erasure(
        CustomerId customer, Instant occurredAt, @Nullable CommandId givenId) implements Command {

    /** Keeps the instant to the microsecond. */
    public Erasure {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An erasure.
     *
     * @param customer whose
     * @param at when
     * @return the command
     */
    public static Erasure of(CustomerId customer, Instant at) {
        return new Erasure(customer, at, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Erasure withId(String id) {
        return new Erasure(customer, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ERASURE;
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
