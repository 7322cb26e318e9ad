package dev.loyalty.rules.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The same day in later years. Counted from the first one: 29 February has its anniversary on 28 February, and in leap years on the 29th.
 */
public final class Anniversaries {

    private Anniversaries() {}

    /** The latest one that is not after a day; the first day itself if there has been none. */
    public static LocalDate latest(LocalDate first, LocalDate today) {
        return first.plusYears(years(first, today));
    }

    /** The first one after a day, not counting the first day itself. */
    public static LocalDate next(LocalDate first, LocalDate after) {
        return first.plusYears(years(first, after) + 1);
    }

    private static long years(LocalDate first, LocalDate today) {
        long years = Math.max(0, ChronoUnit.YEARS.between(first, today));
        return first.plusYears(years + 1).isAfter(today) ? years : years + 1;
    }
}
