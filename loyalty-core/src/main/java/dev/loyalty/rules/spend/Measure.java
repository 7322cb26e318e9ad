package dev.loyalty.rules.spend;

import dev.loyalty.program.TierLadder;
import dev.loyalty.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is measured on a ladder as of a day.
 *
 * @param earns what is held against the thresholds to reach a tier; 0 if it is below
 * @param keeps what is held against the threshold to keep one; differs if what was taken back does not count
 * @param toEarn all that is held against conditions to reach a tier; null where thresholds alone decide
 * @param toKeep all that is held against conditions to keep one; null where thresholds alone decide
 */
public record Measure(
        Money earns,
        Money keeps,
        @Nullable Figures toEarn,
        @Nullable Figures toKeep) {

    public static Measure of(Money both) {
        Money measure = both.orZeroIfNegative();
        return new Measure(measure, measure, null, null);
    }

    public static Measure of(Money earns, Money keeps) {
        return new Measure(earns.orZeroIfNegative(), keeps.orZeroIfNegative(), null, null);
    }

    public static Measure of(Figures toEarn, Figures toKeep) {
        return new Measure(toEarn.spend(), toKeep.spend(), toEarn, toKeep);
    }

    /** The rank of the tier that is earned. */
    public int rankEarned(TierLadder ladder) {
        Figures figures = toEarn;
        return figures == null ? ladder.rankEarnedBy(earns.minor()) : Conditions.rank(ladder, figures);
    }

    /** The rank of the tier that is kept. */
    public int rankKept(TierLadder ladder) {
        Figures figures = toKeep;
        return figures == null ? ladder.rankEarnedBy(keeps.minor()) : Conditions.rank(ladder, figures);
    }

    /** What counts for keeping a tier, as if it were earned. */
    public Measure kept() {
        return new Measure(keeps, keeps, toKeep, toKeep);
    }

    /** What is earned, but no more of anything than another measure has. */
    public Measure atMost(Measure other) {
        Figures mine = toEarn;
        Figures its = other.toEarn;
        Money less = other.earns.isGreaterThan(earns) ? earns : other.earns;
        return mine == null || its == null
                ? new Measure(less, keeps, null, null)
                : new Measure(less, keeps, mine.atMost(its), toKeep);
    }

    /** The better one of two periods: what was done in them is not added up. */
    Measure or(Measure other, TierLadder ladder) {
        Figures mine = toEarn;
        Figures kept = toKeep;
        Figures its = other.toEarn;
        Figures itsKept = other.toKeep;
        if (mine == null || kept == null || its == null || itsKept == null) {
            return new Measure(
                    other.earns.isGreaterThan(earns) ? other.earns : earns,
                    other.keeps.isGreaterThan(keeps) ? other.keeps : keeps,
                    null,
                    null);
        }
        return of(better(mine, its, ladder), better(kept, itsKept, ladder));
    }

    private static Figures better(Figures one, Figures other, TierLadder ladder) {
        int difference = Conditions.rank(ladder, one) - Conditions.rank(ladder, other);
        boolean more = other.spend().isGreaterThan(one.spend());
        return difference < 0 || (difference == 0 && more) ? other : one;
    }
}
