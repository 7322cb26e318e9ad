/** The ways to the database: a transaction of our own, which is run again if it met another one, or the shop's. */
@NullMarked
package dev.loyalty.jdbc.transaction;

import org.jspecify.annotations.NullMarked;
