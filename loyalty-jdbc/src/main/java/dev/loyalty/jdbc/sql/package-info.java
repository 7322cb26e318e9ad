/**
 * What is said to a database and what it answers: statements and their parameters, one small class for each dialect, what a failure
 * means.
 */
@NullMarked
package dev.loyalty.jdbc.sql;

import org.jspecify.annotations.NullMarked;
