/**
 * The contracts of the ports, for whoever implements one: extend the contract, run it, and know that the adapter is right.
 * With a clock that can be set and adapters that record; these need no JUnit.
 */
@NullMarked
package dev.loyalty.tck;

import org.jspecify.annotations.NullMarked;
