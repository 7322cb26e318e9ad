/**
 * A small, real shop with the engine in it, opened by the command {@code shop}. Arrows point down: the pages ({@code web}) know the
 * demonstration ({@code demo}), which knows the shop ({@code store}), which knows the club ({@code club}). Only the club is meant to be
 * copied.
 */
@NullMarked
package dev.loyalty.examples.shop;

import org.jspecify.annotations.NullMarked;
