package dev.loyalty.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The bounds of instants: years 1 to 9999, kept to the microsecond. */
public final class Time {

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
