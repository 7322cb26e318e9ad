/** What time does to accounts: when units end, when they become free, when members are reminded of them. */
@NullMarked
package dev.loyalty.rules.account;

import org.jspecify.annotations.NullMarked;
