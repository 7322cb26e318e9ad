/**
 * A shop's own code that asks the engine, and is unit-tested with a clock that the test sets.
 */
@NullMarked
package dev.loyalty.examples.testing;

import org.jspecify.annotations.NullMarked;
