package dev.loyalty.rules.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which day it is in a zone, and when a day begins there. Orders ask for the same few hundred days over and over, and a calendar
 * takes long to answer: so the latest answers are remembered, each in the place of its day. A memory, no more: whoever finds another
 * day in that place asks the calendar.
 */
public final class ZoneDays {

    private static final long SECONDS_OF_A_DAY = 86_400;

    /** More than two years of days; a power of two. */
    private static final int PLACES = 1024;

    /** Each is immutable, so it matters to nobody which thread wrote it. */
    private static final @Nullable Day[] KNOWN = new Day[PLACES];

    private ZoneDays() {}

    /** The day of an instant. */
    static LocalDate day(ZoneId zone, Instant at) {
        long second = at.getEpochSecond();
        int place = place(Math.floorDiv(second, SECONDS_OF_A_DAY));
        Day known = KNOWN[place];
        if (known == null || !known.holds(second, zone)) {
            known = Day.of(LocalDate.ofInstant(at, zone), zone);
            KNOWN[place] = known;
        }
        return known.date();
    }

    /** The first instant of a day. */
    public static Instant start(ZoneId zone, LocalDate day) {
        int place = place(day.toEpochDay());
        Day known = KNOWN[place];
        if (known == null || !known.is(day, zone)) {
            known = Day.of(day, zone);
            KNOWN[place] = known;
        }
        return known.start();
    }

    /** The day before one. A date that the zone skipped, because it went over the date line, begins with the next one and is none. */
    public static LocalDate eve(ZoneId zone, LocalDate day) {
        LocalDate before = day.minusDays(1);
        return start(zone, before).equals(start(zone, day)) ? eve(zone, before) : before;
    }

    private static int place(long day) {
        return (int) (day & (PLACES - 1));
    }

    /** A day from its first instant up to before the next one's. */
    private record Day(LocalDate date, ZoneId zone, Instant start, long from, long to) {

        static Day of(LocalDate date, ZoneId zone) {
            Instant start = date.atStartOfDay(zone).toInstant();
            return new Day(
                    date,
                    zone,
                    start,
                    start.getEpochSecond(),
                    date.plusDays(1).atStartOfDay(zone).toEpochSecond());
        }

        boolean holds(long second, ZoneId itsZone) {
            return from <= second && second < to && zone.equals(itsZone);
        }

        boolean is(LocalDate day, ZoneId itsZone) {
            return date.equals(day) && zone.equals(itsZone);
        }
    }
}
