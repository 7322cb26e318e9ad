package dev.loyalty.member;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a birthday. It comes once in a calendar year at most, also when it is corrected.
 *
 * @param day month and day; null if they are known no longer
 * @param lastYear the year in which it came last; 0 if it never did
 */
public record KnownBirthday(@Nullable MonthDay day, int lastYear) {

    /**
     * What is known once a birthday was stated, or taken back.
     *
     * @param before what was known before; null for nothing
     * @param day month and day; null if they are known no longer
     * @return what is known then; null for nothing
     */
    public static @Nullable KnownBirthday stated(@Nullable KnownBirthday before, @Nullable MonthDay day) {
        int lastYear = before == null ? 0 : before.lastYear();
        return day == null && lastYear == 0 ? null : new KnownBirthday(day, lastYear);
    }

    /**
     * What is known once it came.
     *
     * @param on the day
     * @return the same, with that year
     */
    public KnownBirthday cameOn(LocalDate on) {
        return new KnownBirthday(day, on.getYear());
    }

    /**
     * When it comes next. In a year without 29 February that is the 28th.
     *
     * @param after a day
     * @return the first such day after it, in a year in which it did not come yet; null if month and day are not known
     */
    public @Nullable LocalDate next(LocalDate after) {
        if (day == null) {
            return null;
        }
        LocalDate first = day.atYear(Math.max(after.getYear(), lastYear + 1));
        return first.isAfter(after) ? first : day.atYear(after.getYear() + 1);
    }
}
