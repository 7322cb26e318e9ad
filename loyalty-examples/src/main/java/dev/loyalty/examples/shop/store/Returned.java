package dev.loyalty.examples.shop.store;

import java.time.Instant;
import java.util.Map;

/**
 * What came back of an order in one parcel.
 *
 * @param refund its number
 * @param at when
 * @param pieces how many of which product
 * @param total what was paid back
 */
public record Returned(String refund, Instant at, Map<String, Integer> pieces, long total) {

    /** Copies the pieces. */
    public Returned {
        pieces = Map.copyOf(pieces);
    }
}
