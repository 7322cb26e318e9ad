/** What time does to accounts: when units end, become free, and members are reminded of them; and which of them members do not see. */
@NullMarked
package dev.loyalty.rules.account;

import org.jspecify.annotations.NullMarked;
