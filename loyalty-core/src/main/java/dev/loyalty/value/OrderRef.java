package dev.loyalty.value;

import java.util.Objects;

/**
 * An order and whose it is. Every command names its customer: an order belongs to the member under whom it came, and under
 * another it is unknown.
 *
 * @param customer who ordered
 * @param order which order
 */
public record OrderRef(CustomerId customer, OrderKey order) {

    /** Checks that both are there. */
    public OrderRef {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(order, "order");
    }

    /**
     * An order of the only shop.
     *
     * @param customer who ordered
     * @param order the order's id
     * @return the reference
     * @throws IllegalArgumentException if {@code order} is no valid {@link Id}
     */
    public static OrderRef of(CustomerId customer, String order) {
        return new OrderRef(customer, OrderKey.of(order));
    }

    /**
     * An order of one of several shops.
     *
     * @param customer who ordered
     * @param shop the shop
     * @param order the order's id within that shop
     * @return the reference
     * @throws IllegalArgumentException if {@code order} is no valid {@link Id}
     */
    public static OrderRef of(CustomerId customer, ShopId shop, String order) {
        return new OrderRef(customer, OrderKey.of(shop, order));
    }
}
