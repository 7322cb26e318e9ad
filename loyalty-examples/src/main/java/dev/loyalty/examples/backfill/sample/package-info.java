/**
 * The order history of a shop that does not exist, and what made it up.
 */
@NullMarked
package dev.loyalty.examples.backfill.sample;

import org.jspecify.annotations.NullMarked;
