/**
 * One short program for each feature, and the command line.
 */
@NullMarked
package dev.loyalty.examples;

import org.jspecify.annotations.NullMarked;
