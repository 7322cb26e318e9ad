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
 * An order was cancelled: all that is left of it is taken back.
 *
 * <p>Cancelling what stands cancelled is the same cancellation again: a replay of it, if that had no id of its own, else an entry that
 * says that nothing changed. After a reinstatement it is another cancellation, whatever the clocks say. A queue that may deliver a
 * cancellation once more after the order was reinstated gives it an id of its own.
 *
 * @param ref which order, and whose
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it follows from the order's history
 */
public record Cancellation(
        OrderRef ref, Instant occurredAt, @Nullable CommandId givenId) implements OrderCommand {

    /** Keeps the instant to the microsecond. */
    public Cancellation {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A cancelled order.
     *
     * @param ref which order, and whose
     * @param at when
     * @return the command
     */
    public static Cancellation of(OrderRef ref, Instant at) {
        return new Cancellation(ref, at, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Cancellation withId(String id) {
        return new Cancellation(ref, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CANCELLATION;
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
