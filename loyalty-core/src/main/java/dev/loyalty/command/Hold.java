package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Units are set aside for what a customer is about to buy, and are spent by a {@link Capture} or given back by a {@link Release}, or when
 * the hold ends. A hold for the same basket takes the place of the one before, in one step. That it ends by itself is neither recorded nor told.
 *
 * @param customer whose
 * @param balance which balance
 * @param basket for what
 * @param units how many; above 0
 * @param lasting how long, from when it is recorded; above 0, at most 7 days; null for as long as the balance says
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it follows from what it says and when it happened
 */
public record Hold(
        CustomerId customer,
        BalanceId balance,
        BasketId basket,
        Amount units,
        @Nullable Duration lasting,
        Instant occurredAt,
        @Nullable CommandId givenId)
        implements BalanceCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are not above 0, or it lasts for nothing or longer than 7 days
     */
    public Hold {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(basket, "basket");
        Objects.requireNonNull(occurredAt, "occurredAt");
        UnitAmounts.requirePositive(units, "a hold", "to end one, send a release");
        if (lasting != null) {
            UnitAmounts.requireHold(lasting);
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A hold that lasts as long as the balance says.
     *
     * @param customer whose
     * @param balance which balance
     * @param basket the id of the cart or checkout
     * @param units how many, {@code "500"}
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid, or the units are no number above 0
     */
    public static Hold of(CustomerId customer, String balance, String basket, String units, Instant at) {
        return new Hold(customer, BalanceId.of(balance), BasketId.of(basket), Amount.of(units), null, at, null);
    }

    /**
     * The same for another time.
     *
     * @param time above 0, at most 7 days
     * @return the command with it
     * @throws IllegalArgumentException if it is not
     */
    public Hold lasting(Duration time) {
        return new Hold(customer, balance, basket, units, time, occurredAt, givenId);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Hold withId(String id) {
        return new Hold(customer, balance, basket, units, lasting, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.HOLD;
    }

    /** {@return the id that follows from what it says, and when it happened} */
    @Override
    public CommandId derivedId() {
        return CommandId.saying(occurredAt, said().text());
    }

    @Override
    public Digest digest(Currency currency) {
        return said();
    }

    private Digest said() {
        return new Fingerprint()
                .text("balance", balance.value())
                .text("basket", basket.value())
                .units("units", units)
                .text("lasting", lasting == null ? null : lasting.toString())
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
