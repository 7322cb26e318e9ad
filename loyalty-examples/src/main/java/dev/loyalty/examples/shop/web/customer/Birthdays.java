package dev.loyalty.examples.shop.web.customer;

import dev.loyalty.examples.shop.web.Visit;
import java.time.DateTimeException;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A birthday as it is typed, day and month as numbers, and what is said of it. */
final class Birthdays {

    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);
    private static final MonthDay IN_OTHER_YEARS = MonthDay.of(Month.FEBRUARY, 28);
    private static final int MONTHS = 12;

    private Birthdays() {}

    /** {@return the day; null if none was typed, or what was typed is none} */
    static @Nullable MonthDay read(String day, String month) {
        try {
            return isNumber(day) && isNumber(month)
                    ? MonthDay.of(Integer.parseInt(month), Integer.parseInt(day))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** {@return what is wrong with what was typed; empty for nothing} */
    static Optional<String> wrong(Visit visit, String day, String month) {
        boolean isNone = day.isEmpty() && month.isEmpty();
        return isNone || read(day, month) != null ? Optional.empty() : Optional.of(fault(visit, day, month));
    }

    private static String fault(Visit visit, String day, String month) {
        if (day.isEmpty() || month.isEmpty()) {
            return visit.text("profile.error.birthday.half");
        }
        if (!isNumber(day) || !isNumber(month)) {
            return visit.text("profile.error.birthday.number", isNumber(day) ? month : day);
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > MONTHS) {
            return visit.text("profile.error.birthday.month", number);
        }
        String name = Month.of(number)
                .getDisplayName(TextStyle.FULL_STANDALONE, visit.language().locale());
        return visit.text("profile.error.birthday.day", name, Integer.parseInt(day));
    }

    private static boolean isNumber(String typed) {
        return typed.matches("[0-9]{1,2}");
    }

    /** {@return what is said when a birthday was kept, or taken out} */
    static String saved(Visit visit, @Nullable MonthDay birthday) {
        if (birthday == null) {
            return visit.text("profile.saved.nobirthday");
        }
        String day = visit.language().dates().dayOfYear(birthday);
        return birthday.equals(LEAP_DAY)
                ? visit.text(
                        "profile.saved.leapday", day, visit.language().dates().dayOfYear(IN_OTHER_YEARS))
                : visit.text("profile.saved.birthday", day);
    }
}
