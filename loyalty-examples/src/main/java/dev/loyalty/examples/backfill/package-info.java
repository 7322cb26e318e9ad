/**
 * The command {@code backfill}: sends an order history through the engine, and shows what comes of it.
 */
@NullMarked
package dev.loyalty.examples.backfill;

import org.jspecify.annotations.NullMarked;
