package dev.loyalty.examples.backfill.input;

import dev.loyalty.value.Time;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Reads ISO dates and date-times. What has no offset is local to a zone: a date is its first instant; a time that the zone skips
 * when summer begins is as much later as the clocks go forward, one that comes twice when summer ends is the first of the two.
 *
 * @param zone the zone of what has no offset
 */
public record TimeReader(ZoneId zone) {

    private static final int LONGEST = 40;
    private static final int DATE_LENGTH = "2011-12-09".length();
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /**
     * Reads an instant.
     *
     * @param column what the file calls it, for the error
     * @param text what stands there; blanks around it do not matter, one may stand for the T
     * @return the instant
     * @throws IllegalArgumentException if it is no date or date-time of the years 1 to 9999
     */
    Instant read(String column, String text) {
        TemporalAccessor parsed = parsed(column, text);
        if (parsed instanceof ZonedDateTime exact) {
            return Time.kept(exact.toInstant(), column);
        }
        LocalDateTime local = parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
        return Time.kept(local.atZone(zone).toInstant(), column);
    }

    /**
     * The last instant that is told of: a date is told of to the last microsecond of that day.
     *
     * @param option what it is called, for the error
     * @param text a date or a date-time
     * @return the instant
     * @throws BadInputException if it is neither
     */
    public Instant readEnd(String option, String text) {
        try {
            TemporalAccessor parsed = parsed(option, text);
            return parsed instanceof LocalDate date ? endOf(date) : read(option, text);
        } catch (IllegalArgumentException notADate) {
            throw new BadInputException(String.valueOf(notADate.getMessage()));
        }
    }

    /** {@return the last microsecond of the day on which an instant falls} */
    public Instant endOfDay(Instant instant) {
        return endOf(instant.atZone(zone).toLocalDate());
    }

    private Instant endOf(LocalDate date) {
        Instant end = date.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
        return end.isAfter(LAST) ? LAST : end;
    }

    private static TemporalAccessor parsed(String column, String text) {
        String iso = text.strip();
        if (iso.length() > DATE_LENGTH && iso.charAt(DATE_LENGTH) == ' ') {
            iso = iso.substring(0, DATE_LENGTH) + 'T' + iso.substring(DATE_LENGTH + 1);
        }
        try {
            if (iso.length() <= LONGEST) {
                return FORMAT.parseBest(iso, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            }
        } catch (DateTimeParseException noSuchDate) {
            // said below
        }
        throw new IllegalArgumentException(
                "%s %s is no date: write 2011-12-09, 2011-12-09T13:30:00 or 2011-12-09T13:30:00+01:00"
                        .formatted(column, Excerpt.of(text)));
    }
}
