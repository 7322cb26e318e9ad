/**
 * A program, an engine, an order, a refund, a question.
 */
@NullMarked
package dev.loyalty.examples.quickstart;

import org.jspecify.annotations.NullMarked;
