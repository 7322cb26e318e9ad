package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Time;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units of a balance come, because the shop says so. A debt is paid by them first. Under one ticket of a customer they come once: sent again with
 * other units, kind, balance or end it is a conflict; with another note or instant it is a replay.
 *
 * @param customer to whom
 * @param ticket the id of this credit, such as the number of the ticket with which it was decided
 * @param balance which balance
 * @param units how many; above 0
 * @param source where they come from
 * @param through the last day on which they are valid, in the program's zone, not before the day of {@code occurredAt}; null for what the balance
 *     says of such units
 * @param note why, and who did it; kept apart from the journal, and erasable; null for none
 * @param occurredAt when; their availability and their end are counted from that day
 */
public record Credit(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        Amount units,
        UnitKind source,
        @Nullable LocalDate through,
        @Nullable Note note,
        Instant occurredAt)
        implements BalanceCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are not above 0, or the last day is not within the years 1 to 9999
     */
    public Credit {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(occurredAt, "occurredAt");
        UnitAmounts.requirePositive(units, "a credit", "to take units, send a debit");
        if (through != null) {
            Time.kept(through, "the last day of units (for units that never end, let the balance say so)");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A present of the shop, without a note.
     *
     * @param customer to whom
     * @param ticket the id of this credit; two credits have two
     * @param balance which balance
     * @param units how many, {@code "40"}
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid, or the units are no number above 0
     */
    public static Credit of(CustomerId customer, String ticket, String balance, String units, Instant at) {
        return new Credit(
                customer,
                CommandId.of(ticket),
                BalanceId.of(balance),
                Amount.of(units),
                UnitKind.GIVEN,
                null,
                null,
                at);
    }

    /**
     * The same of another source.
     *
     * @param kind where the units come from
     * @return the command with it
     */
    public Credit from(UnitKind kind) {
        return new Credit(customer, ticket, balance, units, kind, through, note, occurredAt);
    }

    /**
     * The same with an end of its own.
     *
     * @param lastDay the last day on which the units are valid, in the program's zone; not before the day of the credit, or recording it is an
     *     error
     * @return the command with it
     * @throws IllegalArgumentException if the day is not within the years 1 to 9999
     */
    public Credit through(LocalDate lastDay) {
        return new Credit(customer, ticket, balance, units, source, lastDay, note, occurredAt);
    }

    /**
     * The same with a reason.
     *
     * @param why why, and who did it
     * @return the command with it
     */
    public Credit because(Note why) {
        return new Credit(customer, ticket, balance, units, source, through, why, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CREDIT;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("balance", balance.value())
                .units("units", units)
                .text("source", UnitAmounts.code(source))
                .text("through", through == null ? null : through.toString())
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
