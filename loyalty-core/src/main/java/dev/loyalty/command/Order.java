package dev.loyalty.command;

import dev.loyalty.event.CommandKind;
import dev.loyalty.event.Digest;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CommandId;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Parts;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order was paid. Counts when the program says so, by default at once.
 *
 * @param ref which order, and whose
 * @param bought what was bought
 * @param occurredAt when it was paid
 * @param givenId the id that the caller gave; null if it follows from shop and order
 */
public record Order(
        OrderRef ref,
        Bought bought,
        Instant occurredAt,
        @Nullable CommandId givenId) implements OrderCommand {

    /** Keeps the instant to the microsecond. */
    public Order {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(bought, "bought");
        Objects.requireNonNull(occurredAt, "occurredAt");
        occurredAt = Command.at(occurredAt);
    }

    /**
     * An order of the only shop, given as one total.
     *
     * @param customer who paid
     * @param order the order's id
     * @param total everything that was paid, in the program's currency
     * @param paidAt when
     * @return the command
     * @throws IllegalArgumentException if the id is not valid, or the total no number or negative
     */
    public static Order of(CustomerId customer, String order, String total, Instant paidAt) {
        return of(OrderRef.of(customer, order), Amount.of(total), paidAt);
    }

    /**
     * An order given as one total.
     *
     * @param ref which order, and whose
     * @param total everything that was paid
     * @param paidAt when
     * @return the command
     * @throws IllegalArgumentException if the total is negative
     */
    public static Order of(OrderRef ref, Amount total, Instant paidAt) {
        return of(ref, Parts.total(total), paidAt);
    }

    /**
     * An order given in parts.
     *
     * @param ref which order, and whose
     * @param parts what was paid, part by part
     * @param paidAt when
     * @return the command
     */
    public static Order of(OrderRef ref, Parts parts, Instant paidAt) {
        return new Order(ref, Bought.of(parts), paidAt, null);
    }

    /**
     * This order with lines, which sum exactly to the goods parts.
     *
     * @param lines the lines
     * @return the wider order
     * @throws IllegalArgumentException if there are more than 1000
     */
    public Order lines(Line... lines) {
        return with(bought.withLines(lines));
    }

    /**
     * This order, partly or wholly paid by gift card or store credit.
     *
     * @param amount how much of it
     * @return the wider order
     * @throws IllegalArgumentException if it is no number
     */
    public Order giftCard(String amount) {
        return with(bought.withGiftCard(amount));
    }

    /**
     * This order in another currency than the program's.
     *
     * @param currencyCode the ISO 4217 code of the order's currency
     * @return the order in that currency
     * @throws IllegalArgumentException if it is unknown
     */
    public Order in(String currencyCode) {
        return with(bought.in(currencyCode));
    }

    /**
     * This command under an id of the caller's.
     *
     * @param id 1 to 128 code points
     * @return the command with that id
     * @throws IllegalArgumentException if it is no valid id
     */
    public Order withId(String id) {
        return new Order(ref, bought, occurredAt, CommandId.of(id));
    }

    @Override
    public CommandKind kind() {
        return CommandKind.ORDER;
    }

    @Override
    public CommandId derivedId() {
        return CommandId.derivedFrom(ref.order());
    }

    @Override
    public Digest digest(Currency currency) {
        return new Fingerprint()
                .text("order", ref.order().text())
                .bought(bought, bought.currencyOr(currency))
                .digest();
    }

    private Order with(Bought other) {
        return new Order(ref, other, occurredAt, givenId);
    }

    @Override
    public Currency currencyOr(Currency program) {
        return bought.currencyOr(program);
    }

    @Override
    public <R> R accept(Command.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
