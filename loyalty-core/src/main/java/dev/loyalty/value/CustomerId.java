package dev.loyalty.value;

/**
 * A customer as the shop knows them: the key of the shop's customer table.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record CustomerId(String value) implements Id<CustomerId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public CustomerId {
        Text.id(value, "customer id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
