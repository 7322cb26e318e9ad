/**
 * The words everything else is said in: money, percentages, ids, and an order as the shop states it. Immutable, validated
 * when made, free of any rule.
 */
@NullMarked
package dev.loyalty.value;

import org.jspecify.annotations.NullMarked;
