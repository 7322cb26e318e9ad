package dev.loyalty.rules;

import dev.loyalty.value.Money;

/**
 * What is measured on a ladder as of a day.
 *
 * @param earns what is held against the thresholds to reach a tier; 0 if it is below
 * @param keeps what is held against the threshold to keep one; differs if what was taken back does not count
 */
record Measure(Money earns, Money keeps) {

    static Measure of(Money both) {
        Money measure = both.orZeroIfNegative();
        return new Measure(measure, measure);
    }

    static Measure of(Money earns, Money keeps) {
        return new Measure(earns.orZeroIfNegative(), keeps.orZeroIfNegative());
    }

    /** The better one of two periods. */
    Measure or(Measure other) {
        return new Measure(
                other.earns.isGreaterThan(earns) ? other.earns : earns,
                other.keeps.isGreaterThan(keeps) ? other.keeps : keeps);
    }
}
