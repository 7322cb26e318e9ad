package dev.loyalty.value;

/**
 * An order's id within its shop.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record OrderId(String value) implements Id<OrderId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public OrderId {
        Text.id(value, "order id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
