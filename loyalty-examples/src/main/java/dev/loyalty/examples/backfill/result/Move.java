package dev.loyalty.examples.backfill.result;

import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.time.Instant;

/**
 * A move from one tier to another.
 *
 * @param customer whose
 * @param ladder on which ladder
 * @param at when it happened
 * @param order the order, or the number of the credit note, that it came with; empty if there is none
 * @param cause what brought it
 * @param from the tier before
 * @param to the tier after
 * @param up whether {@code to} is above {@code from}
 * @param netAfter the net spend in the window of the ladder's policy, after it; may be below 0
 */
public record Move(
        CustomerId customer,
        LadderId ladder,
        Instant at,
        String order,
        Cause cause,
        TierId from,
        TierId to,
        boolean up,
        Money netAfter) {

    /** What brings a move. */
    public enum Cause {
        /** An order, a credit note: something that the shop reported. */
        ORDER,
        /** Time alone: a purchase left the window, a review, the end of a return window, another version of the program. */
        TIME
    }
}
