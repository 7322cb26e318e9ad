package dev.loyalty.program;

import dev.loyalty.value.Percentage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a tier gives. Each tier states its own; nothing is inherited from the tier below.
 *
 * @param percentOff the percentage off the catalogue; 0 for none
 * @param freeShipping whether shipping is free
 * @param perks the named perks, in the order in which they are shown, each id once
 */
public record Benefits(Percentage percentOff, boolean freeShipping, List<Perk> perks) {

    /** No benefits. */
    public static final Benefits NONE = new Benefits(Percentage.ZERO, false, List.of());

    /**
     * Checks that no perk is named twice.
     *
     * @throws IllegalArgumentException if two perks have the same id
     */
    public Benefits {
        perks = List.copyOf(perks);
        Set<Object> ids = new HashSet<>();
        for (Perk perk : perks) {
            if (!ids.add(perk.id())) {
                throw new IllegalArgumentException(
                        "perk \"" + perk.id() + "\" is given twice: perk ids must be unique");
            }
        }
    }

    /**
     * The benefits of holding two tiers of different ladders at once: free shipping if one gives it, the perks of both.
     *
     * @param other the benefits of the other ladder's tier
     * @param how what becomes of the two percentages
     * @return the benefits together
     */
    public Benefits and(Benefits other, BenefitsTogether how) {
        Percentage percent = switch (how) {
            case HIGHEST -> percentOff.compareTo(other.percentOff) >= 0 ? percentOff : other.percentOff;
            case SUM -> percentOff.plusUpToWhole(other.percentOff);
        };
        List<Perk> all = new ArrayList<>(perks);
        for (Perk perk : other.perks) {
            if (perks.stream().noneMatch(mine -> mine.id().equals(perk.id()))) {
                all.add(perk);
            }
        }
        return new Benefits(percent, freeShipping || other.freeShipping, all);
    }
}
