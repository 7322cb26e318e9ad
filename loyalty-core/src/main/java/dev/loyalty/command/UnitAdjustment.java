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
 * A balance is put right by hand: units come at once, or go. Least and most bound it; what one operation may move and limits within periods do
 * not. It counts as neither earned nor spent, keeps no units from ending by inactivity, and a frozen member's account is put right all the
 * same.
 *
 * @param customer whose
 * @param ticket the id of this adjustment; two adjustments have two
 * @param balance which balance
 * @param units how many come; below 0 how many go, those that are spent first first; not 0
 * @param source where units that come are from
 * @param through the last day on which units that come are valid; null for what the balance says of units that come on that day
 * @param note why, and who did it; kept apart from the journal, and erasable
 * @param occurredAt when; the end of what comes is counted from that day
 */
public record UnitAdjustment(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        Amount units,
        UnitKind source,
        @Nullable LocalDate through,
        Note note,
        Instant occurredAt)
        implements BalanceCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are 0, or the day is not within the years 1 to 9999
     */
    public UnitAdjustment {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (units.value().signum() == 0) {
            throw new IllegalArgumentException(
                    "an adjustment is above 0 or below 0, but this is 0: leave it out where nothing is to change");
        }
        if (through != null) {
            Time.kept(through, "the last day of units");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An adjustment, by a present where units come.
     *
     * @param customer whose
     * @param ticket the id of this adjustment
     * @param balance which balance, {@code "points"}
     * @param units how many come, {@code "40"}; or go, {@code "-40"}
     * @param note why, and who did it
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid, or the units are no number, or 0
     */
    public static UnitAdjustment of(
            CustomerId customer, String ticket, String balance, String units, Note note, Instant at) {
        return new UnitAdjustment(
                customer,
                CommandId.of(ticket),
                BalanceId.of(balance),
                Amount.of(units),
                UnitKind.GIVEN,
                null,
                note,
                at);
    }

    /**
     * The same of another kind.
     *
     * @param kind where units that come are from
     * @return the command with it
     */
    public UnitAdjustment from(UnitKind kind) {
        return new UnitAdjustment(customer, ticket, balance, units, kind, through, note, occurredAt);
    }

    /**
     * The same with a last day.
     *
     * @param lastDay the last day on which units that come are valid
     * @return the command with it
     * @throws IllegalArgumentException if the day is not within the years 1 to 9999
     */
    public UnitAdjustment through(LocalDate lastDay) {
        return new UnitAdjustment(customer, ticket, balance, units, source, lastDay, note, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.UNIT_ADJUSTMENT;
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
