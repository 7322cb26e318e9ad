/** Units of a balance at a checkout: set aside, spent, given back, and undone. */
@NullMarked
package dev.loyalty.examples.balances;

import org.jspecify.annotations.NullMarked;
