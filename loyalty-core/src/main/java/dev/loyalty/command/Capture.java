package dev.loyalty.command;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
import dev.loyalty.value.Amount;
import dev.loyalty.value.BalanceId;
import dev.loyalty.value.BasketId;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Held units are spent: all of them, or a part. The rest is given back, unless it stays held. Once the hold has ended, units are spent as by a
 * debit, all that are asked for or none; the event is then {@link dev.loyalty.event.UnitsDebited}.
 *
 * <p>Give it an id by {@link #withId}, such as the payment's. Without one it is recognised only by its content at its very instant.
 *
 * @param customer whose
 * @param balance which balance
 * @param basket for what they were held
 * @param units how many, above 0; null for all
 * @param keepsRest whether the rest stays held, for a further capture
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it follows from what it says and when it happened
 */
public record Capture(
        CustomerId customer,
        BalanceId balance,
        BasketId basket,
        @Nullable Amount units,
        boolean keepsRest,
        Instant occurredAt,
        @Nullable CommandId givenId)
        implements BalanceCommand {

    /**
     * Keeps the instant to the microsecond.
     *
     * @throws IllegalArgumentException if the units are not above 0
     */
    public Capture {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(basket, "basket");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (units != null) {
            UnitAmounts.requirePositive(units, "a capture", "to end a hold, send a release");
        }
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A capture of all that is held.
     *
     * @param customer whose
     * @param balance which balance
     * @param basket the id of the cart or checkout
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static Capture of(CustomerId customer, String balance, String basket, Instant at) {
        return new Capture(customer, BalanceId.of(balance), BasketId.of(basket), null, false, at, null);
    }

    /**
     * The capture of a part.
     *
     * @param some how many, {@code "300"}
     * @return the command for them
     * @throws IllegalArgumentException if it is no number above 0
     */
    public Capture of(String some) {
        return new Capture(customer, balance, basket, Amount.of(some), keepsRest, occurredAt, givenId);
    }

    /** {@return the same, but the rest stays held} */
    public Capture keepingRest() {
        return new Capture(customer, balance, basket, units, true, occurredAt, givenId);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Capture withId(String id) {
        return new Capture(customer, balance, basket, units, keepsRest, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.CAPTURE;
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
        Fingerprint print = new Fingerprint().text("balance", balance.value()).text("basket", basket.value());
        return (units == null ? print : print.units("units", units))
                .flag("keepsRest", keepsRest)
                .digest();
    }

    /** {@return the hold} */
    @Override
    public Ref subject() {
        return new Ref(MemberId.of(customer), BalanceEvent.hold(balance, basket));
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
