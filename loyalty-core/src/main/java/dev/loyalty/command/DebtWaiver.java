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
 * A debt, or a part of it, need not be paid. Where nothing is owed it is accepted and moves nothing. Under one ticket of a customer it is done once.
 *
 * @param customer whose
 * @param ticket the id of this waiver, such as the number of the ticket with which it was decided
 * @param balance which balance
 * @param units how much at most, above 0; null for all
 * @param note why, and who did it; kept apart from the journal, and erasable
 * @param occurredAt when
 */
public record DebtWaiver(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        @Nullable Amount units,
        Note note,
        Instant occurredAt) implements BalanceCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are not above 0
     */
    public DebtWaiver {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (units != null) {
            UnitAmounts.requirePositive(units, "a waiver", "to waive all that is owed, name no number");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A waiver of all that is owed.
     *
     * @param customer whose
     * @param ticket the id of this waiver; two waivers have two
     * @param balance which balance
     * @param note why, and who did it
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static DebtWaiver of(CustomerId customer, String ticket, String balance, Note note, Instant at) {
        return new DebtWaiver(customer, CommandId.of(ticket), BalanceId.of(balance), null, note, at);
    }

    /**
     * The waiver of a part.
     *
     * @param most how much at most, {@code "300"}
     * @return the command for it
     * @throws IllegalArgumentException if it is no number above 0
     */
    public DebtWaiver upTo(String most) {
        return new DebtWaiver(customer, ticket, balance, Amount.of(most), note, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.DEBT_WAIVER;
    }

    @Override
    public Digest digest(Currency currency) {
        Fingerprint print = new Fingerprint().text("balance", balance.value());
        return (units == null ? print : print.units("units", units)).digest();
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
