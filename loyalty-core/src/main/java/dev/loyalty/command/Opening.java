package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Time;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a member brings along from the system before: units with their kinds and days, and a debt. It opens an account in which nothing has
 * happened yet; elsewhere it is refused. No bound of the balance limits it, but that of {@link dev.loyalty.program.Balance#MOST_LOTS}.
 *
 * @param customer whose
 * @param ticket the id of this opening; sent again it changes nothing
 * @param balance of which balance
 * @param lots what is brought
 * @param debt what is owed; not negative
 * @param lastActive the last day on which the member did something that keeps units from ending by inactivity; null for the day of
 *     {@code occurredAt}
 * @param occurredAt when
 */
public record Opening(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        List<Brought> lots,
        Amount debt,
        @Nullable LocalDate lastActive,
        Instant occurredAt)
        implements BalanceCommand {

    /**
     * Units of one kind that come and end together.
     *
     * @param units how many, above 0
     * @param kind where they come from
     * @param from the day with whose start they become available; null if they are
     * @param through the last day on which they are valid; null for what the balance says of units that come on the day of
     *     {@code occurredAt}
     */
    public record Brought(
            Amount units,
            UnitKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate through) {

        /**
         * Checks the number and the days.
         *
         * @throws IllegalArgumentException if there are none, or a day is not within the years 1 to 9999
         */
        public Brought {
            UnitAmounts.requirePositive(
                    units, "what is brought", "leave out what is not there, and state a debt apart");
            Objects.requireNonNull(kind, "kind");
            if (from != null) {
                Time.kept(from, "the first day of units");
            }
            if (through != null) {
                Time.kept(through, "the last day of units");
            }
        }
    }

    /**
     * Copies the list, and keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the debt is negative, nothing at all is brought, or the day is not within the years 1 to 9999
     */
    public Opening {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        lots = List.copyOf(lots);
        if (debt.value().signum() < 0) {
            throw new IllegalArgumentException("a debt is 0 or above, but this is %s: state units as lots"
                    .formatted(debt.value().toPlainString()));
        }
        if (lastActive != null) {
            Time.kept(lastActive, "the last active day");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An opening that brings nothing yet.
     *
     * @param customer whose
     * @param ticket the id of this opening
     * @param balance of which balance, {@code "points"}
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static Opening of(CustomerId customer, String ticket, String balance, Instant at) {
        return new Opening(customer, CommandId.of(ticket), BalanceId.of(balance), List.of(), Amount.ZERO, null, at);
    }

    /**
     * The same with available units that end as the balance says.
     *
     * @param units how many, {@code "40"}
     * @param kind where they come from
     * @return the command with them
     * @throws IllegalArgumentException if the units are no number above 0
     */
    public Opening with(String units, UnitKind kind) {
        return with(new Brought(Amount.of(units), kind, null, null));
    }

    /**
     * The same with available units that have a last day of their own.
     *
     * @param units how many, {@code "40"}
     * @param kind where they come from
     * @param through the last day on which they are valid
     * @return the command with them
     * @throws IllegalArgumentException if the units are no number above 0, or the day is not within the years 1 to 9999
     */
    public Opening with(String units, UnitKind kind, LocalDate through) {
        return with(new Brought(Amount.of(units), kind, null, through));
    }

    /**
     * The same with more units.
     *
     * @param more how many, and from when to when
     * @return the command with them
     */
    public Opening with(Brought more) {
        List<Brought> all = new ArrayList<>(lots);
        all.add(more);
        return new Opening(customer, ticket, balance, all, debt, lastActive, occurredAt);
    }

    /**
     * The same with something that is owed.
     *
     * @param units how much, {@code "15"}
     * @return the command with it
     * @throws IllegalArgumentException if it is no number, or below 0
     */
    public Opening owing(String units) {
        return new Opening(customer, ticket, balance, lots, Amount.of(units), lastActive, occurredAt);
    }

    /**
     * The same with the last day on which the member did something.
     *
     * @param day the day, in the program's zone
     * @return the command with it
     * @throws IllegalArgumentException if the day is not within the years 1 to 9999
     */
    public Opening lastActive(LocalDate day) {
        return new Opening(customer, ticket, balance, lots, debt, day, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.OPENING;
    }

    @Override
    public Digest digest(Currency currency) {
        Fingerprint print = new Fingerprint().text("balance", balance.value());
        for (Brought lot : lots) {
            print.units("units", lot.units())
                    .text("kind", UnitAmounts.code(lot.kind()))
                    .text("from", lot.from() == null ? null : lot.from().toString())
                    .text(
                            "through",
                            lot.through() == null ? null : lot.through().toString());
        }
        return print.units("debt", debt)
                .text("lastActive", lastActive == null ? null : lastActive.toString())
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
