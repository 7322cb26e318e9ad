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
 * @param cause the order, or the number of the credit note, that caused it; empty if time alone did
 * @param from the tier before
 * @param to the tier after
 * @param up whether {@code to} is above {@code from}
 * @param netAfter the net spend after it; may be below 0
 */
public record Move(
        CustomerId customer,
        LadderId ladder,
        Instant at,
        String cause,
        TierId from,
        TierId to,
        boolean up,
        Money netAfter) {}
