package dev.loyalty.rules.spend;

import dev.loyalty.value.Countable;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What is held against the conditions of tiers.
 *
 * @param spend the net spend; not negative
 * @param counts how many there are of what tiers ask for in numbers
 * @param joined the day of joining
 * @param today as of which day
 */
public record Figures(Money spend, Map<Countable, Long> counts, LocalDate joined, LocalDate today) {

    /** Of somebody who has only just come. */
    public static Figures none(Money zero, LocalDate today) {
        return new Figures(zero, Map.of(), today, today);
    }

    Figures atMost(Figures other) {
        Map<Countable, Long> fewer = new HashMap<>(counts);
        fewer.replaceAll((what, count) -> Math.min(count, other.count(what)));
        return new Figures(other.spend.isGreaterThan(spend) ? spend : other.spend, fewer, joined, today);
    }

    long count(Countable what) {
        return counts.getOrDefault(what, 0L);
    }
}
