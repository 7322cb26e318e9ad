package dev.loyalty.value;

/**
 * A balance's id within its program.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record BalanceId(String value) implements Id<BalanceId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public BalanceId {
        Text.id(value, "balance id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static BalanceId of(String value) {
        return new BalanceId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
