package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.EarlierCommand;
import dev.loyalty.event.Ref;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;

/**
 * The units of a credit become available, where the balance makes them wait for that: at once, or on the day on which they would at the
 * earliest. A credit is confirmed once; sent again it is a replay.
 *
 * @param customer whose
 * @param balance of which balance
 * @param credit the credit's ticket
 * @param occurredAt when
 */
public record UnitConfirmation(CustomerId customer, BalanceId balance, CommandId credit, Instant occurredAt)
        implements BalanceCommand {

    /** Keeps the instant to the microsecond. */
    public UnitConfirmation {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(credit, "credit");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * The confirmation of a credit.
     *
     * @param customer whose
     * @param balance of which balance, {@code "points"}
     * @param credit the credit's ticket
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static UnitConfirmation of(CustomerId customer, String balance, String credit, Instant at) {
        return new UnitConfirmation(customer, BalanceId.of(balance), CommandId.of(credit), at);
    }

    /** {@return the credit} */
    public EarlierCommand of() {
        return new EarlierCommand(CommandKind.CREDIT, credit);
    }

    /** {@return the credit's ticket, for a credit is confirmed once} */
    @Override
    public CommandId givenId() {
        return credit;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.UNIT_CONFIRMATION;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint().text("balance", balance.value()).digest();
    }

    /** {@return what the credit left} */
    @Override
    public Ref subject() {
        return of().entry(MemberId.of(customer));
    }

    /** {@return all reversals of the credit} */
    @Override
    public Ref besides() {
        return of().reversals(MemberId.of(customer));
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
