/**
 * What is measured: what was spent and counted, in which window, on which day it leaves, whose each amount is.
 */
@NullMarked
package dev.loyalty.rules.spend;

import org.jspecify.annotations.NullMarked;
