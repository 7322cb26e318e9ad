package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member gives units of a balance to another member. They keep their kinds and their ends. Only what is available goes, not what is
 * pending or held, and nothing that would be owed.
 *
 * <p>It takes three steps in two journals: the units leave the giver, reach the other, and the giver's journal says that it is over. Units that
 * the other cannot take come back with the third. A transfer that was accepted always ends: what stops in between, a worker of the engine
 * goes on with. {@code balances().transfer(customer, balance, ticket)} says how far it is.
 *
 * @param customer who gives
 * @param ticket the id of this transfer; two transfers have two
 * @param balance of which balance
 * @param to who gets them; somebody else
 * @param units how many; above 0
 * @param note why, and who did it; kept in the giver's journal alone, and erasable; null for none
 * @param occurredAt when
 */
public record Transfer(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        CustomerId to,
        Amount units,
        @Nullable Note note,
        Instant occurredAt)
        implements BalanceCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are not above 0, or both customers are the same
     */
    public Transfer {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(occurredAt, "occurredAt");
        UnitAmounts.requirePositive(units, "a transfer", "to send units the other way round, exchange the customers");
        if (customer.equals(to)) {
            throw new IllegalArgumentException(
                    "a transfer goes from one customer to another, but both are " + to + ": name two");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A transfer without a note.
     *
     * @param from who gives
     * @param ticket the id of this transfer
     * @param balance of which balance, {@code "points"}
     * @param units how many, {@code "40"}
     * @param to who gets them
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid, the units are no number above 0, or both customers are the same
     */
    public static Transfer of(CustomerId from, String ticket, String balance, String units, CustomerId to, Instant at) {
        return new Transfer(from, CommandId.of(ticket), BalanceId.of(balance), to, Amount.of(units), null, at);
    }

    /**
     * The same with a reason.
     *
     * @param why why, and who did it
     * @return the command with it
     */
    public Transfer because(Note why) {
        return new Transfer(customer, ticket, balance, to, units, why, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.TRANSFER;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("balance", balance.value())
                .text("to", to.value())
                .units("units", units)
                .digest();
    }

    @Override
    public @Nullable Ref subject() {
        return null;
    }

    @Override
    public MemberId counterpart() {
        return MemberId.of(to);
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
