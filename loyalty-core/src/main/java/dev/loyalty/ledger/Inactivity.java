package dev.loyalty.ledger;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The ends of units that end so long after the last thing that the member did. Such an end stands among the other ones as a day that no
 * calendar reaches, after all that are days, and says how long: a shorter time comes first. So units keep the time with which they came,
 * whatever a later version of the program says.
 */
public final class Inactivity {

    private static final long DAYS = 1 << 16;
    private static final int YEAR = 12;

    /** After this come as many days as there are lengths of time: 1,200 months, each with 36,525 days. */
    private static final LocalDate BEFORE = LocalDate.MAX.minusDays(2048 * DAYS);

    private static final long LAST_DAY = BEFORE.toEpochDay();

    private Inactivity() {}

    /**
     * What stands for an end.
     *
     * @param time how long after the last thing that the member did; at most 100 years
     * @return the day that stands for it
     */
    public static LocalDate after(Period time) {
        return BEFORE.plusDays((time.getYears() * YEAR + time.getMonths()) * DAYS + time.getDays());
    }

    /**
     * Whether a day stands for such an end.
     *
     * @param through the last valid day of a lot; null if it does not end
     * @return whether inactivity ends it
     */
    public static boolean ends(@Nullable LocalDate through) {
        return through != null && through.isAfter(BEFORE);
    }

    /**
     * How long after the last thing that the member did.
     *
     * @param through what stands for such an end
     * @return the time
     */
    public static Period time(LocalDate through) {
        long code = through.toEpochDay() - LAST_DAY;
        return Period.of(0, (int) (code / DAYS), (int) (code % DAYS));
    }

    /**
     * The last day on which something is valid.
     *
     * @param through the last valid day of a lot; null if it does not end
     * @param active the last day on which the member did something; null if that is not known
     * @return the day itself, or what it stands for; null if there is none
     */
    public static @Nullable LocalDate last(@Nullable LocalDate through, @Nullable LocalDate active) {
        if (through == null || !ends(through)) {
            return through;
        }
        return active == null ? null : active.plus(time(through));
    }

    /** The same of a day as a number, where another number is never. */
    static long last(long through, @Nullable LocalDate active, long never) {
        if (through == never || !ends(through)) {
            return through;
        }
        return active == null
                ? never
                : active.plus(time(LocalDate.ofEpochDay(through))).toEpochDay();
    }

    /** Whether a day as a number stands for such an end. */
    static boolean ends(long through) {
        return through > LAST_DAY;
    }
}
