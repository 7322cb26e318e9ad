package dev.loyalty.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of days over which a limit counts: one of the calendar, or one that slides. What counts in a sliding one is free again exactly
 * one period later, with the start of that day. Days are those of the program's zone.
 *
 * @param calendar the stretch of the calendar; null where it slides
 * @param sliding how long it is where it slides: 1 day to 1 year; else null
 */
public record LimitPeriod(
        @Nullable Calendar calendar, @Nullable Period sliding) {

    /** Always: what counts once counts for ever. */
    public static final LimitPeriod EVER = per(Calendar.EVER);

    /** How long what counted is still known, so that what is told late meets it. */
    private static final int LATE_DAYS = 31;

    private static final int MOST_MONTHS = 12;
    private static final int MOST_DAYS = 366;

    /** A stretch of the calendar. */
    public enum Calendar {
        /** A day. */
        DAY,
        /** A week, from Monday through Sunday. */
        WEEK,
        /** A month. */
        MONTH,
        /** A year, from 1 January. */
        YEAR,
        /** Always. */
        EVER
    }

    /**
     * Checks that it is one of both.
     *
     * @throws IllegalArgumentException if it is none or both, or slides for less than a day or more than a year
     */
    public LimitPeriod {
        if ((calendar == null) == (sliding == null)) {
            throw new IllegalArgumentException(
                    "a limit counts per stretch of the calendar, or within a period that slides: give one of them");
        }
        if (sliding != null && !isBounded(sliding)) {
            throw new IllegalArgumentException(
                    "a limit counts within 1 day to 1 year, such as P7D, but this is " + sliding);
        }
        sliding = sliding == null ? null : inMonths(sliding);
    }

    /** Twelve months are a year. */
    private static Period inMonths(Period period) {
        return Period.of(0, period.getYears() * MOST_MONTHS + period.getMonths(), period.getDays());
    }

    private static boolean isBounded(Period period) {
        int months = period.getYears() * MOST_MONTHS + period.getMonths();
        int days = period.getDays();
        boolean isOfDays = months == 0 && days >= 1 && days <= MOST_DAYS;
        return isOfDays || (days == 0 && months >= 1 && months <= MOST_MONTHS);
    }

    /**
     * A stretch of the calendar.
     *
     * @param calendar which
     * @return the period
     */
    public static LimitPeriod per(Calendar calendar) {
        return new LimitPeriod(calendar, null);
    }

    /**
     * A period that slides.
     *
     * @param length how long it is: 1 to 366 days, or 1 month to 1 year
     * @return the period
     * @throws IllegalArgumentException if it is shorter or longer
     */
    public static LimitPeriod within(Period length) {
        return new LimitPeriod(null, length);
    }

    /**
     * How long it is where it slides.
     *
     * @return the length
     * @throws IllegalStateException if it is a stretch of the calendar
     */
    public Period length() {
        if (sliding == null) {
            throw new IllegalStateException("it is a stretch of the calendar: " + calendar);
        }
        return sliding;
    }

    /**
     * Whether what was on one day still counts on another.
     *
     * @param on the day on which it was
     * @param day the day on which it is asked
     * @return whether both are in one stretch of the calendar, or {@code on} is not after {@code day} and less than one period before it
     */
    public boolean counts(LocalDate on, LocalDate day) {
        return sliding == null
                ? start(on).equals(start(day))
                : !on.isAfter(day) && on.plus(sliding).isAfter(day);
    }

    /**
     * The first day that must still be known.
     *
     * @param today the present day
     * @return a day at least a month ago: what is told up to a month late finds all that counts with it
     */
    public LocalDate keptFrom(LocalDate today) {
        LocalDate late = today.minusDays(LATE_DAYS);
        return sliding != null ? late.minus(sliding) : calendar == Calendar.EVER ? late : start(late);
    }

    private LocalDate start(LocalDate day) {
        return switch (calendar == null ? Calendar.DAY : calendar) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case EVER -> LocalDate.EPOCH;
        };
    }
}
