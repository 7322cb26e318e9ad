package dev.loyalty;

import dev.loyalty.member.MemberState;
import dev.loyalty.value.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a member's stored state equals the fold of the journal.
 *
 * @param customer whose
 * @param entries how many entries the journal has
 * @param stored the stored state; null if nothing is stored
 * @param folded the fold of the journal
 * @param agrees whether both are equal
 */
public record Verification(
        CustomerId customer, long entries, @Nullable MemberState stored, MemberState folded, boolean agrees) {}
