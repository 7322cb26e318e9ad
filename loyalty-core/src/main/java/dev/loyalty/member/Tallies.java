package dev.loyalty.member;

import dev.loyalty.ledger.DayCounts;
import dev.loyalty.value.Countable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How many there are of what tiers ask for in numbers.
 *
 * @param all one of each that was counted; kept per day where spend is
 */
public record Tallies(List<DayCounts> all) {

    /** Nothing was counted. */
    public static final Tallies NONE = new Tallies(List.of());

    /** Copies the list. */
    public Tallies {
        all = List.copyOf(all);
    }

    /**
     * How many there are of something.
     *
     * @param what what is counted
     * @return the tally; empty if nothing was counted
     */
    public DayCounts of(Countable what) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).what().equals(what)) {
                return all.get(i);
            }
        }
        return DayCounts.empty(what);
    }

    /**
     * These with another tally.
     *
     * @param tally in the place of the one of the same
     * @return the tallies after it
     */
    public Tallies with(DayCounts tally) {
        List<DayCounts> next = new ArrayList<>(all);
        next.removeIf(one -> one.what().equals(tally.what()));
        next.add(tally);
        return new Tallies(next);
    }

    /**
     * These, each changed in the same way.
     *
     * @param change what becomes of each
     * @return the tallies after it
     */
    public Tallies each(UnaryOperator<DayCounts> change) {
        return new Tallies(all.stream().map(change).toList());
    }
}
