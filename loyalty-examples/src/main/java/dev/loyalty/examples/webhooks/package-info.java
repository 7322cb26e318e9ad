/**
 * A consumer of a shop platform's webhooks, which come late, twice and in any order.
 */
@NullMarked
package dev.loyalty.examples.webhooks;

import org.jspecify.annotations.NullMarked;
