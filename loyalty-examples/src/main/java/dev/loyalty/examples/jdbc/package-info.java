/**
 * The engine in the transactions of a shop that uses JDBC and nothing else.
 */
@NullMarked
package dev.loyalty.examples.jdbc;

import org.jspecify.annotations.NullMarked;
