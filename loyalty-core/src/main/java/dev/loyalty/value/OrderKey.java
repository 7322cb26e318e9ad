package dev.loyalty.value;

/**
 * Which order: the shop and the order's id there.
 *
 * @param shop the shop that took the order
 * @param order the order's id within that shop
 */
public record OrderKey(ShopId shop, OrderId order) implements Comparable<OrderKey> {

    /**
     * An order of the only shop.
     *
     * @param order the order's id
     * @return its key in {@link ShopId#ONLY}
     * @throws IllegalArgumentException if {@code order} is no valid {@link Id}
     */
    public static OrderKey of(String order) {
        return new OrderKey(ShopId.ONLY, OrderId.of(order));
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
        return new OrderKey(ShopId.of(shop), OrderId.of(order));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param text shop and order, joined by U+001F
     * @return the key
     * @throws IllegalArgumentException if {@code text} was not written by {@link #text()}
     */
    public static OrderKey parse(String text) {
        int joint = text.indexOf(Text.JOINT);
        if (joint < 0) {
            throw new IllegalArgumentException(
                    "an order key joins shop and order by U+001F, but this has none: " + text);
        }
        return of(text.substring(0, joint), text.substring(joint + 1));
    }

    /** {@return shop and order joined by U+001F: one text that no other order has} */
    public String text() {
        return shop.value() + Text.JOINT + order.value();
    }

    @Override
    public int compareTo(OrderKey other) {
        int byShop = shop.compareTo(other.shop);
        return byShop != 0 ? byShop : order.compareTo(other.order);
    }

    @Override
    public String toString() {
        return shop.equals(ShopId.ONLY) ? order.value() : shop + "/" + order;
    }
}
