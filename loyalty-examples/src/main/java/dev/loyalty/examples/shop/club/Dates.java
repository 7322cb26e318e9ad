package dev.loyalty.examples.shop.club;

import dev.loyalty.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times for pages, beside the day in words that the engine's wording has. The same on every machine. Thread-safe. */
public final class Dates {

    private static final int YEAR_WITH_ALL_DAYS = 2000;

    private final Wording wording;
    private final Locale locale;
    private final ZoneId zone;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter dayOfYear;

    /** In a wording's language, with days as they begin and end in a zone. */
    public Dates(Wording wording, ZoneId zone) {
        boolean isGerman = wording.language().getLanguage().equals("de");
        this.wording = wording;
        this.locale = isGerman ? Locale.GERMANY : Locale.UK;
        this.zone = zone;
        this.moment = pattern(isGerman ? "EEEE, d. MMMM uuuu, HH:mm" : "EEEE, d MMMM uuuu, HH:mm");
        this.dayOfYear = pattern(isGerman ? "d. MMMM" : "d MMMM");
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** {@return a day, such as "12. Januar 2027"} */
    public String day(LocalDate date) {
        return wording.day(date);
    }

    /** {@return the day on which something happened} */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** {@return a day with its weekday and the time} */
    public String moment(Instant instant) {
        return moment.format(instant.atZone(zone));
    }

    /** {@return a day of every year} */
    public String dayOfYear(MonthDay day) {
        return dayOfYear.format(day.atYear(YEAR_WITH_ALL_DAYS));
    }

    /** {@return whose habits these are} */
    public Locale locale() {
        return locale;
    }
}
