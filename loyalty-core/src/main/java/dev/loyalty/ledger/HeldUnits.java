package dev.loyalty.ledger;

import dev.loyalty.value.BasketId;
import java.time.Instant;

/**
 * Units that are set aside for what a customer is about to buy. They outlive their own end until the hold ends.
 *
 * @param basket for what
 * @param until the first instant at which they are free again
 * @param lots what is held; some
 */
public record HeldUnits(BasketId basket, Instant until, Lots lots) {}
