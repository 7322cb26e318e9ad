package dev.loyalty.examples.backfill.result;

import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.util.List;

/**
 * How one member stands in the end.
 *
 * @param customer who
 * @param orders how many orders
 * @param creditNotes how many credit notes
 * @param net the net spend; may be below 0
 * @param entries how long the journal is
 * @param standings the tier on each ladder, in the program's order
 */
public record MemberLine(
        CustomerId customer, int orders, int creditNotes, Money net, long entries, List<Standing> standings) {

    /** Copies the list. */
    public MemberLine {
        standings = List.copyOf(standings);
    }

    /**
     * How a member stands on one ladder.
     *
     * @param ladder the ladder
     * @param tier the tier held
     * @param promotions how often it went up
     * @param demotions how often it went down
     */
    public record Standing(LadderId ladder, TierId tier, int promotions, int demotions) {}

    /** {@return how often it went up, on all ladders together} */
    public int promotions() {
        return standings.stream().mapToInt(Standing::promotions).sum();
    }

    /** {@return how often it went down, on all ladders together} */
    public int demotions() {
        return standings.stream().mapToInt(Standing::demotions).sum();
    }
}
