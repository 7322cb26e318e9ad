package dev.loyalty.member;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of a customer's orders, in the order in which they were first heard of.
 *
 * @param orders what is told of each
 * @param next where the next page begins: pass it on to get further orders; empty if there are none
 * @param <T> what is told of an order
 */
public record OrderPage<T>(List<T> orders, OptionalLong next) {

    /** Copies the list. */
    public OrderPage {
        orders = List.copyOf(orders);
    }
}
