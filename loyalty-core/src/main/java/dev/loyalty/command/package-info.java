/**
 * The words for what a shop says, and for the answer: an outcome, or a refusal with its reason.
 */
@NullMarked
package dev.loyalty.command;

import org.jspecify.annotations.NullMarked;
