package dev.loyalty.program;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/**
 * Months, quarters, half-years or years that follow each other without gap, in whole days of the program's zone. A fiscal year
 * begins where the merchant says: with {@code YEAR} from {@code --04-06}, 2026-04-05 belongs to the year that began on 2025-04-06.
 *
 * @param unit how long each is
 * @param start a day on which one of them begins in every year; its day of the month is at most 28
 */
public record CalendarPeriod(Unit unit, MonthDay start) {

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    /** Calendar months. */
    public static final CalendarPeriod MONTH = new CalendarPeriod(Unit.MONTH, NEW_YEAR);

    /** Calendar quarters. */
    public static final CalendarPeriod QUARTER = new CalendarPeriod(Unit.QUARTER, NEW_YEAR);

    /** Calendar half-years. */
    public static final CalendarPeriod HALF_YEAR = new CalendarPeriod(Unit.HALF_YEAR, NEW_YEAR);

    /** Calendar years. */
    public static final CalendarPeriod YEAR = new CalendarPeriod(Unit.YEAR, NEW_YEAR);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a month may lack that day
     */
    public CalendarPeriod {
        if (start.getDayOfMonth() > 28) {
            throw new IllegalArgumentException(
                    "a period begins on a day that every month has, 1 to 28, but this is " + start);
        }
    }

    /** How long a period is. */
    public enum Unit {
        /** One month. */
        MONTH(1),
        /** Three months. */
        QUARTER(3),
        /** Six months. */
        HALF_YEAR(6),
        /** Twelve months. */
        YEAR(12);

        private final int months;

        Unit(int months) {
            this.months = months;
        }
    }

    /**
     * The first day of the period that a day belongs to.
     *
     * @param day any day
     * @return its period's first day
     */
    public LocalDate startOf(LocalDate day) {
        LocalDate anchor = start.atYear(day.getYear() - 1);
        long months = ChronoUnit.MONTHS.between(anchor, day);
        return anchor.plusMonths(months - months % unit.months);
    }

    /**
     * The first day of the period after the one that a day belongs to.
     *
     * @param day any day
     * @return the next period's first day, which is the exclusive end of this one
     */
    public LocalDate endOf(LocalDate day) {
        return startOf(day).plusMonths(unit.months);
    }
}
