/**
 * A naive model of members who give units to each other, and random histories in which it is compared with the engine.
 */
@NullMarked
package dev.loyalty.oracle.transfers;

import org.jspecify.annotations.NullMarked;
