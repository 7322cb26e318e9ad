/**
 * What a shop touches first: the {@link dev.loyalty.LoyaltyEngine engine}, its builder, and its rooms for orders, members and
 * deliveries.
 */
@NullMarked
package dev.loyalty;

import org.jspecify.annotations.NullMarked;
