package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
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
 * Units end now, because the shop says so: all of a balance, available and pending ones, or some of them. What is set aside stays. Accepted,
 * too, where there are none.
 *
 * @param customer whose
 * @param ticket the id of this expiration; two expirations have two
 * @param balance which balance
 * @param source of which kind; null for all kinds
 * @param endingBy only those whose last valid day, in the program's zone, is this one or before; null for all, also those that never end
 * @param note why, and who did it; kept apart from the journal, and erasable
 * @param occurredAt when
 */
public record Expiration(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        @Nullable UnitKind source,
        @Nullable LocalDate endingBy,
        Note note,
        Instant occurredAt)
        implements BalanceCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the day is not within the years 1 to 9999
     */
    public Expiration {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (endingBy != null) {
            Time.kept(endingBy, "the last day of units that end now");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * The end of all units of a balance.
     *
     * @param customer whose
     * @param ticket the id of this expiration
     * @param balance which balance
     * @param note why, and who did it
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static Expiration of(CustomerId customer, String ticket, String balance, Note note, Instant at) {
        return new Expiration(customer, CommandId.of(ticket), BalanceId.of(balance), null, null, note, at);
    }

    /**
     * The same of one kind of units alone.
     *
     * @param kind which kind
     * @return the command for those
     */
    public Expiration ofKind(UnitKind kind) {
        return new Expiration(customer, ticket, balance, kind, endingBy, note, occurredAt);
    }

    /**
     * The same of units alone that end soon anyway.
     *
     * @param lastDay the latest last valid day
     * @return the command for those
     * @throws IllegalArgumentException if the day is not within the years 1 to 9999
     */
    public Expiration endingBy(LocalDate lastDay) {
        return new Expiration(customer, ticket, balance, source, lastDay, note, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.EXPIRATION;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("balance", balance.value())
                .text("source", source == null ? null : UnitAmounts.code(source))
                .text("endingBy", endingBy == null ? null : endingBy.toString())
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
