package dev.loyalty.program;

import dev.loyalty.value.Name;
import dev.loyalty.value.PerkId;

/**
 * Something a tier gives that the shop knows how to honour, such as early access to a sale.
 *
 * @param id what the shop's code asks for
 * @param name what the customer reads
 */
public record Perk(PerkId id, Name name) {}
