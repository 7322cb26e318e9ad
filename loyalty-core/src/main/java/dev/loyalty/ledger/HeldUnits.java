package dev.loyalty.ledger;

import dev.loyalty.value.BasketId;
import java.time.Instant;
import java.util.List;

/**
 * Units that are set aside for what a customer is about to buy. They outlive their own end until the hold ends.
 *
 * @param basket for what
 * @param until the first instant at which they are free again
 * @param lots what is held; some
 */
public record HeldUnits(BasketId basket, Instant until, Lots lots) {

    /** Holds without that for a basket. */
    static List<HeldUnits> without(List<HeldUnits> holds, BasketId basket) {
        return holds.stream().filter(hold -> !hold.basket().equals(basket)).toList();
    }

    /** Holds, with this one in the place of that for the same basket. */
    List<HeldUnits> instead(List<HeldUnits> holds) {
        return holds.stream()
                .map(hold -> hold.basket().equals(basket) ? this : hold)
                .toList();
    }
}
