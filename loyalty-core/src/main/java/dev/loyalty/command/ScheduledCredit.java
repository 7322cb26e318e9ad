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
 * Units come on a day to come, with its start. Until then they are no part of the account, and may be cancelled ({@link
 * ScheduleCancellation}). Then they are a credit of that day, by the version of the program in force then; what is above a bound or a limit is
 * let go.
 *
 * @param customer whose
 * @param ticket the id of this credit; two credits have two
 * @param balance which balance
 * @param units how many, above 0
 * @param due the day, in the program's zone; after that on which it is recorded
 * @param source where they come from
 * @param through the last day on which they are valid; null for what the balance then says
 * @param note why, and who did it; kept apart from the journal, and erasable; null for none
 * @param occurredAt when it was said
 */
public record ScheduledCredit(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        Amount units,
        LocalDate due,
        UnitKind source,
        @Nullable LocalDate through,
        @Nullable Note note,
        Instant occurredAt)
        implements BalanceCommand {

    /** How many may be open in one account. */
    public static final int MOST_OPEN = 100;

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are not above 0, a day is not within the years 1 to 9999, or they would end before they
     *     come
     */
    public ScheduledCredit {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(occurredAt, "occurredAt");
        UnitAmounts.requirePositive(units, "a scheduled credit", "to take units, debit them on that day");
        Time.kept(due, "the day of a scheduled credit");
        if (through != null) {
            Time.kept(through, "the last day of units");
            if (through.isBefore(due)) {
                throw new IllegalArgumentException(
                        "the units come on %s, but would be valid through %s, before that: give them a later last day"
                                .formatted(due, through));
            }
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A credit of a present on a day to come.
     *
     * @param customer whose
     * @param ticket the id of this credit
     * @param balance which balance, {@code "points"}
     * @param units how many, {@code "40"}
     * @param due the day, in the program's zone
     * @param at when it is said
     * @return the command
     * @throws IllegalArgumentException if an id is not valid, or the units are no number above 0
     */
    public static ScheduledCredit of(
            CustomerId customer, String ticket, String balance, String units, LocalDate due, Instant at) {
        return new ScheduledCredit(
                customer,
                CommandId.of(ticket),
                BalanceId.of(balance),
                Amount.of(units),
                due,
                UnitKind.GIVEN,
                null,
                null,
                at);
    }

    /**
     * The same of another source.
     *
     * @param kind where they come from
     * @return the command with it
     */
    public ScheduledCredit from(UnitKind kind) {
        return new ScheduledCredit(customer, ticket, balance, units, due, kind, through, note, occurredAt);
    }

    /**
     * The same with a last day.
     *
     * @param lastDay the last day on which they are valid
     * @return the command with it
     * @throws IllegalArgumentException if it is before the day on which they come, or not within the years 1 to 9999
     */
    public ScheduledCredit through(LocalDate lastDay) {
        return new ScheduledCredit(customer, ticket, balance, units, due, source, lastDay, note, occurredAt);
    }

    /**
     * The same with a reason.
     *
     * @param why why, and who did it
     * @return the command with it
     */
    public ScheduledCredit because(Note why) {
        return new ScheduledCredit(customer, ticket, balance, units, due, source, through, why, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.SCHEDULED_CREDIT;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("balance", balance.value())
                .units("units", units)
                .text("due", due.toString())
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
