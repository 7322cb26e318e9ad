package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money was paid back for an order. At most what is left of it, else refused with {@link OrderRefusal.RefundExceedsOrder}, which says
 * what is left, and nothing changes. A tier change that follows is part of the same outcome.
 *
 * @param ref which order, and whose
 * @param refund the refund's id within the order
 * @param refunding what was paid back
 * @param occurredAt when it was paid back
 * @param givenId the id that the caller gave; null if it follows from shop, order and refund
 */
public record Refund(
        OrderRef ref,
        RefundId refund,
        Refunding refunding,
        Instant occurredAt,
        @Nullable CommandId givenId) implements OrderCommand {

    /** Keeps the instant to the microsecond. */
    public Refund {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(refund, "refund");
        Objects.requireNonNull(refunding, "refunding");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A refund of a total.
     *
     * @param ref which order, and whose
     * @param refund the refund's id within the order
     * @param total what was paid back, in the order's currency, measured against everything that was paid
     * @param refundedAt when
     * @return the command
     * @throws IllegalArgumentException if the id is not valid, or the total no number or negative
     */
    public static Refund of(OrderRef ref, String refund, String total, Instant refundedAt) {
        return new Refund(ref, RefundId.of(refund), Refunding.total(Amount.of(total)), refundedAt, null);
    }

    /**
     * A refund by parts.
     *
     * @param ref which order, and whose
     * @param refund the refund's id within the order
     * @param parts what was paid back of each part, in the order's currency
     * @param refundedAt when
     * @return the command
     * @throws IllegalArgumentException if the id is not valid
     */
    public static Refund of(OrderRef ref, String refund, Parts parts, Instant refundedAt) {
        return new Refund(ref, RefundId.of(refund), Refunding.parts(parts), refundedAt, null);
    }

    /**
     * A refund of what came back: lines by their quantities, part by part, or a total.
     *
     * @param ref which order, and whose
     * @param refund the refund's id within the order
     * @param refunding for example {@code Refunding.lines(Returned.of("shoe-1", 1))}
     * @param refundedAt when
     * @return the command
     * @throws IllegalArgumentException if the id is not valid
     */
    public static Refund of(OrderRef ref, String refund, Refunding refunding, Instant refundedAt) {
        return new Refund(ref, RefundId.of(refund), refunding, refundedAt, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Refund withId(String id) {
        return new Refund(ref, refund, refunding, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.REFUND;
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
                .refunding(refunding, currency)
                .digest();
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
