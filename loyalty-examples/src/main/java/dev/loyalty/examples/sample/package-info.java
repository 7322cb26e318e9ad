/**
 * How people shop who do not exist: what all sample data have in common.
 */
@NullMarked
package dev.loyalty.examples.sample;

import org.jspecify.annotations.NullMarked;
