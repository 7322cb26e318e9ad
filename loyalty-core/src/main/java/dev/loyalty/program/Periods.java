package dev.loyalty.program;

import java.time.Period;

/** The bounds of lengths of time that a merchant states. */
final class Periods {

    private static final int MOST_MONTHS = 1200;
    private static final int MOST_DAYS = 36_525;

    private Periods() {}

    /** At least a day. */
    static void require(Period period, String what) {
        requireOrZero(period, what);
        if (period.isZero()) {
            throw new IllegalArgumentException(what + " takes at least a day, but this is " + period);
        }
    }

    static void requireOrZero(Period period, String what) {
        boolean negative = period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0;
        if (negative || period.toTotalMonths() > MOST_MONTHS || period.getDays() > MOST_DAYS) {
            throw new IllegalArgumentException(
                    what + " takes at most 100 years, and no part of it is negative, but this is " + period);
        }
    }
}
