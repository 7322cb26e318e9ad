/** The pages of a customer: catalogue, cart, checkout, account. */
@NullMarked
package dev.loyalty.examples.shop.web.customer;

import org.jspecify.annotations.NullMarked;
