package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order is confirmed, for example as delivered. It counts from now on, where the program waits for that.
 *
 * @param ref which order, and whose
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it follows from shop and order
 */
public record Confirmation(
        OrderRef ref, Instant occurredAt, @Nullable CommandId givenId) implements OrderCommand {

    /** Keeps the instant to the microsecond. */
    public Confirmation {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A confirmed order.
     *
     * @param ref which order, and whose
     * @param at when
     * @return the command
     */
    public static Confirmation of(OrderRef ref, Instant at) {
        return new Confirmation(ref, at, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Confirmation withId(String id) {
        return new Confirmation(ref, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CONFIRMATION;
    }

    @Override
    public CommandId derivedId() {
        return CommandId.derivedFrom(ref.order());
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint().text("order", ref.order().text()).digest();
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
