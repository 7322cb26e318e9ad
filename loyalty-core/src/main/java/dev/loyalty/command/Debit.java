package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units of a balance go, because the shop says so: those that are available when it is recorded, not pending or held ones. Under one ticket of a
 * customer they go once: sent again with other units or another balance it is a conflict; with another note or instant it is a replay.
 *
 * @param customer whose
 * @param ticket the id of this debit, such as the number of the ticket with which it was decided
 * @param balance which balance
 * @param units how many; above 0
 * @param note why, and who did it; kept apart from the journal, and erasable; null for none
 * @param occurredAt when
 */
public record Debit(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        Amount units,
        @Nullable Note note,
        Instant occurredAt) implements BalanceCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are not above 0
     */
    public Debit {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(occurredAt, "occurredAt");
        UnitAmounts.requirePositive(units, "a debit", "to give units, send a credit");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A debit without a note.
     *
     * @param customer whose
     * @param ticket the id of this debit; two debits have two
     * @param balance which balance
     * @param units how many, {@code "40"}
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid, or the units are no number above 0
     */
    public static Debit of(CustomerId customer, String ticket, String balance, String units, Instant at) {
        return new Debit(customer, CommandId.of(ticket), BalanceId.of(balance), Amount.of(units), null, at);
    }

    /**
     * The same with a reason.
     *
     * @param why why, and who did it
     * @return the command with it
     */
    public Debit because(Note why) {
        return new Debit(customer, ticket, balance, units, why, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.DEBIT;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("balance", balance.value())
                .units("units", units)
                .digest();
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
