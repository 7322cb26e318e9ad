/**
 * The store in a relational database: one small class for each dialect, the schema in the jar, and the shop's own transaction.
 */
@NullMarked
package dev.loyalty.jdbc;

import org.jspecify.annotations.NullMarked;
