/**
 * The one place where a rule is applied: what time alone has done, what a command leads to, how an event changes the
 * state. Pure: no input or output, no clock, no chance, no log.
 */
@NullMarked
package dev.loyalty.rules;

import org.jspecify.annotations.NullMarked;
