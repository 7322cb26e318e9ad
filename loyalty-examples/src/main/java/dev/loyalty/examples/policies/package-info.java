/** Tiers that are earned by more than spend, and that time takes again: one member over two years. */
@NullMarked
package dev.loyalty.examples.policies;

import org.jspecify.annotations.NullMarked;
