package dev.loyalty.value;

/**
 * The id of what a customer is about to buy, as the shop names it: a cart, a checkout. Unique within the customer.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record BasketId(String value) implements Id<BasketId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public BasketId {
        Text.id(value, "basket id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static BasketId of(String value) {
        return new BasketId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
