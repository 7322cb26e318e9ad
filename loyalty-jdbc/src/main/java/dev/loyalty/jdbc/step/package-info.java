/** Steps: one after the other or many in a transaction, and what is written when they commit. */
@NullMarked
package dev.loyalty.jdbc.step;

import org.jspecify.annotations.NullMarked;
