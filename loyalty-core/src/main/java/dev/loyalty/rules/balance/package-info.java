/** What follows from what the shop says of balances. */
@NullMarked
package dev.loyalty.rules.balance;

import org.jspecify.annotations.NullMarked;
