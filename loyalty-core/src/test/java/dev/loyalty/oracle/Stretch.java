package dev.loyalty.oracle;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Days that are measured together: from the first, which is in, to the end, which is out; null for no bound. */
record Stretch(@Nullable LocalDate first, @Nullable LocalDate end) {

    boolean has(@Nullable LocalDate day) {
        return day == null
                ? first == null && end == null
                : (first == null || !day.isBefore(first)) && (end == null || day.isBefore(end));
    }

    /** The stretches that a window has on a day: itself, and the last period where a status runs through this one. */
    static List<Stretch> of(Plan.Policy policy, LocalDate day, LocalDate joined) {
        return of(policy, policy.status(), day, joined);
    }

    /** These, and the last period where reviews have granted tiers by it. */
    static List<Stretch> looked(Plan.Policy policy, LocalDate day, LocalDate joined) {
        boolean reviewed = (policy.byTime() != Plan.When.AT_ONCE && policy.byTime() != Plan.When.NEVER)
                || policy.upgrade() != Plan.When.AT_ONCE;
        return of(policy, policy.status() || reviewed, day, joined);
    }

    /** These, and the last period where a grace period or a minimum stay may keep what it had earned. */
    static List<Stretch> reached(Plan.Policy policy, LocalDate day, LocalDate joined) {
        boolean putsOff = policy.grace() != null || policy.stay() != null;
        return putsOff ? withLast(policy, day, joined) : looked(policy, day, joined);
    }

    /** The period of a day and the one before. */
    static List<Stretch> withLast(Plan.Policy policy, LocalDate day, LocalDate joined) {
        return of(policy, true, day, joined);
    }

    private static List<Stretch> of(Plan.Policy policy, boolean last, LocalDate day, LocalDate joined) {
        List<Stretch> all = new ArrayList<>();
        Plan.Window window = policy.window();
        switch (window.kind()) {
            case LIFETIME -> all.add(new Stretch(null, null));
            case ROLLING -> all.add(rolling(java.util.Objects.requireNonNull(window.rolling()), day));
            case CALENDAR -> {
                Plan.Periods periods = java.util.Objects.requireNonNull(window.calendar());
                LocalDate start = start(periods, day);
                all.add(new Stretch(start, start.plusMonths(periods.unit().months)));
                if (last) {
                    all.add(new Stretch(start.minusMonths(periods.unit().months), start));
                }
            }
            case MEMBERSHIP_YEAR -> {
                int years = Math.max(0, yearsSince(joined, day)); // whoever joins tomorrow is in the first one
                all.add(new Stretch(joined.plusYears(years), joined.plusYears(years + 1)));
                if (last && years >= 1) {
                    all.add(new Stretch(joined.plusYears(years - 1), joined.plusYears(years)));
                }
            }
        }
        return all;
    }

    /** A purchase of a day counts up to the day before the same date one period later. */
    private static Stretch rolling(Period period, LocalDate today) {
        LocalDate first = today.minus(period).minusDays(4);
        while (!first.plus(period).isAfter(today)) {
            first = first.plusDays(1);
        }
        return new Stretch(first, null);
    }

    /** The first day of the period that a day is in. */
    static LocalDate start(Plan.Periods periods, LocalDate day) {
        LocalDate start = periods.start().atYear(day.getYear() - 1);
        while (!start.plusMonths(periods.unit().months).isAfter(day)) {
            start = start.plusMonths(periods.unit().months);
        }
        return start;
    }

    /** How many whole years have passed; -1 before the day. A day that a year lacks is the last of its month. */
    static int yearsSince(LocalDate from, LocalDate day) {
        if (day.isBefore(from)) {
            return -1;
        }
        int years = (int) ChronoUnit.YEARS.between(from, day) - 1;
        while (!from.plusYears(years + 1L).isAfter(day)) {
            years++;
        }
        return years;
    }
}
