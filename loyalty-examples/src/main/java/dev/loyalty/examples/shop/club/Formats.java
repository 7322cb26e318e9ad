package dev.loyalty.examples.shop.club;

import dev.loyalty.value.Money;
import dev.loyalty.value.Percentage;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and days as a reader is used to them. The same on every machine: nothing is left to the machine's language. Thread-safe. */
public final class Formats {

    private static final int YEAR_WITH_ALL_DAYS = 2000;

    private final Locale locale;
    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter dayOfYear;

    /** For a language, with days as they begin and end in a zone. */
    public Formats(Locale locale, ZoneId zone) {
        boolean isGerman = locale.getLanguage().equals("de");
        this.locale = isGerman ? Locale.GERMANY : Locale.UK;
        this.zone = zone;
        this.day = pattern(isGerman ? "d. MMMM uuuu" : "d MMMM uuuu");
        this.shortDay = pattern(isGerman ? "dd.MM.uuuu" : "d MMM uuuu");
        this.moment = pattern(isGerman ? "EEEE, d. MMMM uuuu, HH:mm" : "EEEE, d MMMM uuuu, HH:mm");
        this.dayOfYear = pattern(isGerman ? "d. MMMM" : "d MMMM");
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** {@return an amount with its currency, such as "1.234,50 €"} */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.amount());
    }

    /** {@return a percentage, such as "12,5 %"} */
    public String percent(Percentage percentage) {
        String number = percentage.plain();
        return locale.equals(Locale.GERMANY) ? number.replace('.', ',') + "\u00a0%" : number + "%";
    }

    /** {@return a whole number} */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** {@return a day, such as "12. Januar 2027"} */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** {@return the day on which something happened} */
    public String day(Instant instant) {
        return day(instant.atZone(zone).toLocalDate());
    }

    /** {@return the same in few letters, for tables} */
    public String shortDay(Instant instant) {
        return shortDay.format(instant.atZone(zone));
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
