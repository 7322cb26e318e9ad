package dev.loyalty.value;

/**
 * A tier's id within its ladder.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record TierId(String value) implements Id<TierId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public TierId {
        Text.id(value, "tier id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static TierId of(String value) {
        return new TierId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
