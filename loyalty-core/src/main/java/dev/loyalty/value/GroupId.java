package dev.loyalty.value;

/**
 * A customer group in the shop: what prices, taxes or catalogues hang on there.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record GroupId(String value) implements Id<GroupId> {

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public GroupId {
        Text.id(value, "group id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static GroupId of(String value) {
        return new GroupId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
