package dev.loyalty.wording;

import dev.loyalty.value.BalanceId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import dev.loyalty.value.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Says things for logs and exceptions: in English, plainly, with ids in place of names, and in no other words whatever a shop words
 * otherwise. Begins with a small letter and has no full stop, so that it can stand in a line.
 */
public final class English {

    private static final Chain TEXTS = Languages.builtIn().chain(Languages.LAST);
    private static final Voice PLAIN = new Plain();
    private static final Speech UTC = new Speech(TEXTS, PLAIN, ZoneOffset.UTC);

    private English() {}

    /**
     * Says something, times of day in UTC.
     *
     * @param what what is said
     * @return for example {@code "paid order 1001 with 520.00 EUR; net spend +520.00"}
     */
    public static String of(Phrased what) {
        return UTC.say(what.phrase());
    }

    /**
     * Says something.
     *
     * @param what what is said
     * @param zone the zone in which a day ends and a time of day is told
     * @return the sentence
     */
    public static String of(Phrased what, ZoneId zone) {
        return new Speech(TEXTS, PLAIN, zone).say(what.phrase());
    }

    /** Figures as a machine reads them, too. */
    private static final class Plain implements Voice {

        @Override
        public String money(Money amount) {
            return amount.toString();
        }

        @Override
        public String figure(Money amount) {
            return amount.plain();
        }

        @Override
        public String change(Money amount) {
            return amount.isNegative() ? amount.plain() : "+" + amount.plain();
        }

        @Override
        public String number(long number) {
            return Long.toString(number);
        }

        @Override
        public String day(LocalDate day) {
            return day.toString();
        }

        @Override
        public String yearly(MonthDay day) {
            return "day " + day.getDayOfMonth() + " of month " + day.getMonthValue();
        }

        @Override
        public String at(Instant instant) {
            return instant.toString();
        }

        @Override
        public String time(LocalDate day, LocalTime clock, ZoneId zone) {
            return day + " " + clock + " (" + zone + ")";
        }

        @Override
        public String period(Period period) {
            return period.toString();
        }

        @Override
        public String tier(@Nullable LadderId ladder, TierId tier) {
            return tier.value();
        }

        @Override
        public String balance(BalanceId balance) {
            return balance.value();
        }

        @Override
        public String units(BalanceId balance, Units units) {
            return units + " " + balance;
        }
    }
}
