package dev.loyalty.command;

import dev.loyalty.event.BalanceEvent;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.event.Ref;
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
 * Held units are given back: what they were held for is not bought. Refused once the hold has ended, and
 * nothing is to do then; or was captured, and then a credit gives something back.
 *
 * @param customer whose
 * @param balance which balance
 * @param basket for what they were held
 * @param occurredAt when
 * @param givenId the id that the caller gave; null if it follows from what it says and when it happened
 */
public record Release(
        CustomerId customer,
        BalanceId balance,
        BasketId basket,
        Instant occurredAt,
        @Nullable CommandId givenId) implements BalanceCommand {

    /** Keeps the instant to the microsecond. */
    public Release {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(balance, "balance");
        Objects.requireNonNull(basket, "basket");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * A release.
     *
     * @param customer whose
     * @param balance which balance
     * @param basket the id of the cart or checkout
     * @param at when
     * @return the command
     * @throws IllegalArgumentException if an id is not valid
     */
    public static Release of(CustomerId customer, String balance, String basket, Instant at) {
        return new Release(customer, BalanceId.of(balance), BasketId.of(basket), at, null);
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Release withId(String id) {
        return new Release(customer, balance, basket, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.RELEASE;
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
