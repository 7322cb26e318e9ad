/**
 * What a merchant decides: tiers and ladders, policies, what of an order counts, who becomes a member, what is told to whom.
 * Immutable, closed data, validated when built, readable and writable as JSON (see {@code dev.loyalty.program.json}).
 */
@NullMarked
package dev.loyalty.program;

import org.jspecify.annotations.NullMarked;
