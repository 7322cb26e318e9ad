package dev.loyalty.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The bounds of instants and days: years 1 to 9999, instants kept to the microsecond. */
public final class Time {

    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** What is meant where milliseconds are taken for seconds. */
    private static final Instant OUR_TIME = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant OUR_TIME_ENDS = Instant.parse("2100-01-01T00:00:00Z");

    private Time() {}

    /** Milliseconds that were taken for seconds lie tens of thousands of years ahead. */
    private static String likely(long seconds) {
        boolean millis = seconds > OUR_TIME.toEpochMilli() && seconds < OUR_TIME_ENDS.toEpochMilli();
        return millis
                ? ": milliseconds were probably taken for seconds, for as milliseconds it is "
                        + Instant.ofEpochMilli(seconds) + " (Instant.ofEpochMilli)"
                : "";
    }

    /**
     * A day as it is kept.
     *
     * @param day any day
     * @param what what it is, for the error
     * @return the day
     * @throws IllegalArgumentException if it is not within the years 1 to 9999
     */
    public static LocalDate kept(LocalDate day, String what) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(what + " must be within the years 1 to 9999, but is " + day);
        }
        return day;
    }

    /**
     * An instant as it is kept.
     *
     * @param instant any instant
     * @param what what it is, for the error
     * @return the instant, truncated to the microsecond
     * @throws IllegalArgumentException if it is not within the years 1 to 9999 (UTC)
     */
    public static Instant kept(Instant instant, String what) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new IllegalArgumentException(
                    what + " must be within the years 1 to 9999, but is " + instant + likely(instant.getEpochSecond()));
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
