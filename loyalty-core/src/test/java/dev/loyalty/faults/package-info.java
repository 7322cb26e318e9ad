/** Stores with a fault each, which the contract must notice. */
@NullMarked
package dev.loyalty.faults;

import org.jspecify.annotations.NullMarked;
