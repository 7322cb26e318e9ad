package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units of one balance become units of another of the same member, at a stated rate and in one entry: a debit and a credit that happen both
 * or not at all. It takes only what converts: at 100 to 1, 333 become 3, and 33 stay. It takes nothing that is owed or set aside.
 *
 * @param customer whose
 * @param ticket the id of this conversion; two conversions have two
 * @param balance from which balance
 * @param to into which balance; another one
 * @param units how many at most, above 0
 * @param rate how many of one are how many of the other
 * @param rounding what becomes of a part of a step of the other
 * @param source where the units that come are from
 * @param note why, and who did it; kept apart from the journal, and erasable; null for none
 * @param occurredAt when; availability and end of what comes are counted from that day
 */
public record Conversion(
        CustomerId customer,
        CommandId ticket,
        BalanceId balance,
        BalanceId to,
        Amount units,
        Rate rate,
        Rounding rounding,
        UnitKind source,
        @Nullable Note note,
        Instant occurredAt)
        implements BalanceCommand {

    /** What becomes of a part of a step. */
    public enum Rounding {
        /** It is left where it is. */
        DOWN,
        /** From a half on it is a whole one. */
        HALF_UP,
        /** It is a whole one. */
        UP
    }

    /**
     * How many units of one balance are how many of another.
     *
     * @param take so many of the one, above 0
     * @param give are so many of the other, above 0
     */
    public record Rate(Amount take, Amount give) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is not above 0
         */
        public Rate {
            UnitAmounts.requirePositive(take, "a rate", "say how many units are how many of the other balance");
            UnitAmounts.requirePositive(give, "a rate", "say how many units are how many of the other balance");
        }
    }

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are not above 0, or both balances are the same
     */
    public Conversion {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(rounding, "rounding");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(occurredAt, "occurredAt");
        UnitAmounts.requirePositive(units, "a conversion", "to convert the other way round, exchange the balances");
        if (balance.equals(to)) {
            throw new IllegalArgumentException(
                    "a conversion goes from one balance into another, but both are " + balance + ": name two");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A conversion that rounds down, of units that come as a present.
     *
     * @param customer whose
     * @param ticket the id of this conversion
     * @param from from which balance, {@code "points"}
     * @param units how many at most, {@code "333"}
     * @param to into which balance, {@code "credit"}
     * @param at when
     * @return what it lacks is the rate
     * @throws IllegalArgumentException if an id is not valid, or the units are no number
     */
    public static AtRate of(CustomerId customer, String ticket, String from, String units, String to, Instant at) {
        BalanceId source = BalanceId.of(from);
        BalanceId target = BalanceId.of(to);
        Amount most = Amount.of(units);
        return (take, give) -> new Conversion(
                customer,
                CommandId.of(ticket),
                source,
                target,
                most,
                new Rate(Amount.of(take), Amount.of(give)),
                Rounding.DOWN,
                UnitKind.GIVEN,
                null,
                at);
    }

    /** A conversion that lacks its rate. */
    @FunctionalInterface
    public interface AtRate {

        /**
         * The conversion at a rate.
         *
         * @param take so many of the one, {@code "100"}
         * @param give are so many of the other, {@code "1.00"}
         * @return the command
         * @throws IllegalArgumentException if one is no number above 0, the units are not above 0, or both balances are the same
         */
        Conversion at(String take, String give);
    }

    /**
     * The same with another rounding.
     *
     * @param how what becomes of a part of a step
     * @return the command with it
     */
    public Conversion rounding(Rounding how) {
        return new Conversion(customer, ticket, balance, to, units, rate, how, source, note, occurredAt);
    }

    /**
     * The same of another source.
     *
     * @param kind where the units that come are from
     * @return the command with it
     */
    public Conversion from(UnitKind kind) {
        return new Conversion(customer, ticket, balance, to, units, rate, rounding, kind, note, occurredAt);
    }

    /**
     * The same with a reason.
     *
     * @param why why, and who did it
     * @return the command with it
     */
    public Conversion because(Note why) {
        return new Conversion(customer, ticket, balance, to, units, rate, rounding, source, why, occurredAt);
    }

    @Override
    public CommandId givenId() {
        return ticket;
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CONVERSION;
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("balance", balance.value())
                .text("to", to.value())
                .units("units", units)
                .units("take", rate.take())
                .units("give", rate.give())
                .text(
                        "rounding",
                        switch (rounding) {
                            case DOWN -> null;
                            case HALF_UP -> "half-up";
                            case UP -> "up";
                        })
                .text("source", UnitAmounts.code(source))
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
