/**
 * The vocabulary of what a shop says, and of what it hears: commands, outcomes, refusals, and the exceptions.
 *
 * <p>A command names its customer and says when the thing happened. Its id follows from the business key (shop and order, and the
 * refund's id or the revision), or, where there is none, from the instant at which it happened; the caller may give another. Sent
 * again, it is a replay.
 *
 * <p>Whatever is missing where it must not be is a {@link NullPointerException} that names it, as soon as the command is made.
 */
@NullMarked
package dev.loyalty.command;

import org.jspecify.annotations.NullMarked;
