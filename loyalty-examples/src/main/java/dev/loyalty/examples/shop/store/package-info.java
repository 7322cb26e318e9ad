/**
 * A shop in plain JDBC: what it sells, who its customers are, their carts and orders. It calls the club where an order is placed or comes
 * back, in the same transaction.
 */
@NullMarked
package dev.loyalty.examples.shop.store;

import org.jspecify.annotations.NullMarked;
