/**
 * Pure arithmetic over what was spent: what an order consisted of, what was taken back, what is left, and a member's net spend.
 * Knows no rule: what of an order counts is decided elsewhere.
 */
@NullMarked
package dev.loyalty.ledger;

import org.jspecify.annotations.NullMarked;
