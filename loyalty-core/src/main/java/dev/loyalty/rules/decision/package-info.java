/**
 * What every decision about a command needs: what is on the table, the bounds, who may join, how it is ruled.
 */
@NullMarked
package dev.loyalty.rules.decision;

import org.jspecify.annotations.NullMarked;
