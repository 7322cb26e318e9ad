package dev.loyalty.value;

/**
 * Which order: the shop and the order's id there. Kept as one text, for that is how references and derived command ids name it.
 *
 * @param text shop and order joined by U+001F: one text that no other order has
 */
public record OrderKey(String text) implements Comparable<OrderKey> {

    /**
     * Checks both ids.
     *
     * @throws IllegalArgumentException if {@code text} is not joined of two valid {@link Id}s
     */
    public OrderKey {
        int joint = text.indexOf(Text.JOINT);
        if (joint < 0) {
            throw new IllegalArgumentException(
                    "an order key joins shop and order by U+001F, but this has none: " + text);
        }
        Text.id(text, 0, joint, "shop id");
        Text.id(text, joint + 1, text.length(), "order id");
    }

    /**
     * An order of the only shop.
     *
     * @param order the order's id
     * @return its key in {@link ShopId#ONLY}
     * @throws IllegalArgumentException if {@code order} is no valid {@link Id}
     */
    public static OrderKey of(String order) {
        return of(ShopId.ONLY, order);
    }

    /**
     * An order of one of several shops.
     *
     * @param shop the shop's id
     * @param order the order's id within that shop
     * @return its key
     * @throws IllegalArgumentException if one of them is no valid {@link Id}
     */
    public static OrderKey of(String shop, String order) {
        return of(ShopId.of(shop), order);
    }

    /**
     * An order of a shop.
     *
     * @param shop the shop
     * @param order the order's id within that shop
     * @return its key
     * @throws IllegalArgumentException if {@code order} is no valid {@link Id}
     */
    public static OrderKey of(ShopId shop, String order) {
        return new OrderKey(Text.joined(shop.value(), order, "order id"));
    }

    /** {@return the shop that took the order} */
    public ShopId shop() {
        return ShopId.of(text.substring(0, joint()));
    }

    /** {@return the order's id within that shop} */
    public OrderId order() {
        return OrderId.of(text.substring(joint() + 1));
    }

    /** By shop, then by order, each by code point: the joint comes before every character of an id. */
    @Override
    public int compareTo(OrderKey other) {
        return Text.compare(text, other.text);
    }

    /** {@return shop and order joined by a slash, without the shop where there is only one} */
    @Override
    public String toString() {
        return shop().equals(ShopId.ONLY) ? order().value() : shop() + "/" + order();
    }

    private int joint() {
        return text.indexOf(Text.JOINT);
    }
}
