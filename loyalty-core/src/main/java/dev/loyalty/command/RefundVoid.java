package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.RefundId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refund did not happen after all: what it took counts again. The refund stays voided: sent again, it is a replay that takes nothing.
 * If it did happen after all, report it under another id.
 *
 * @param ref which order, and whose
 * @param refund the refund's id within the order
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it follows from shop, order and refund
 */
public record RefundVoid(
        OrderRef ref,
        RefundId refund,
        Instant occurredAt,
        @Nullable CommandId givenId) implements OrderCommand {

    /** Keeps the instant to the microsecond. */
    public RefundVoid {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(refund, "refund");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A refund that did not happen.
     *
     * @param ref which order, and whose
     * @param refund the refund's id within the order
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if the id is not valid
     */
    public static RefundVoid of(OrderRef ref, String refund, Instant at) {
        return new RefundVoid(ref, RefundId.of(refund), at, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public RefundVoid withId(String id) {
        return new RefundVoid(ref, refund, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REFUND_VOID;
    }

    @Override
    public CommandId derivedId() {
        return CommandId.derivedFrom(ref.order(), refund.value());
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("order", ref.order().text())
                .text("refund", refund.value())
                .digest();
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
