package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled credit does not come. Refused once it has come: then it is reversed. It is cancelled once; sent again it is a replay.
 *
 * @param customer whose
 * @param balance of which balance
 * @param scheduled the ticket of the scheduled credit
 * @param occurredAt when
 */
public record ScheduleCancellation(CustomerId customer, BalanceId balance, CommandId scheduled, Instant occurredAt)
        implements BalanceCommand {

    /** Keeps the instant to the microsecond. */
    public ScheduleCancellation {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(scheduled, "scheduled");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * The cancellation of a scheduled credit.
     *
     * @param customer whose
     * @param balance of which balance, {@code "points"}
     * @param scheduled the ticket of the scheduled credit
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static ScheduleCancellation of(CustomerId customer, String balance, String scheduled, Instant at) {
        return new ScheduleCancellation(customer, BalanceId.of(balance), CommandId.of(scheduled), at);
    }

    /** {@return the ticket of the scheduled credit, for it is cancelled once} */
    @Override
    public CommandId givenId() {
        return scheduled;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SCHEDULE_CANCELLATION;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint().text("balance", balance.value()).digest();
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
