package dev.loyalty.value;

/**
 * One of the shops (sales channels, storefronts) that share a program. Order ids are unique within a shop.
 *
 * @param value 1 to 128 code points, see {@link Id}
 */
public record ShopId(String value) implements Id<ShopId> {

    /** The shop of those who have just one. */
    public static final ShopId ONLY = new ShopId("shop");

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public ShopId {
        Text.id(value, "shop id");
    }

    /**
     * The id with this text.
     *
     * @param value 1 to 128 code points
     * @return the id
     * @throws IllegalArgumentException if {@code value} is no valid {@link Id}
     */
    public static ShopId of(String value) {
        return new ShopId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
