/**
 * An order history as a file: its columns, times and amounts, row by row, and the first pass that checks all of it.
 */
@NullMarked
package dev.loyalty.examples.backfill.input;

import org.jspecify.annotations.NullMarked;
