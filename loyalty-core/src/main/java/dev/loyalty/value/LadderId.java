package dev.loyalty.value;

/**
 * A ladder's id within its program.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record LadderId(String value) implements Id<LadderId> {

    /** The ladder of programs that have just one. */
    public static final LadderId ONLY = new LadderId("tiers");

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public LadderId {
        Text.id(value, "ladder id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static LadderId of(String value) {
        return new LadderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
