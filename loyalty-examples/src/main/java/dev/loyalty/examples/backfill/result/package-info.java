/**
 * What a run has come to: counted from the store, shown as tables, written as files.
 */
@NullMarked
package dev.loyalty.examples.backfill.result;

import org.jspecify.annotations.NullMarked;
