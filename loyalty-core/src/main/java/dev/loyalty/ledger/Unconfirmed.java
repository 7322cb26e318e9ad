package dev.loyalty.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first days of units that become available only once they are confirmed. Such a day stands among the other ones as one that no calendar
 * reaches, after all that are days, and says from when on they may be: so they are pending, and stay it.
 */
public final class Unconfirmed {

    /** After this come the days of the years 1 to 9999. */
    private static final LocalDate BASE = LocalDate.of(100_000_000, 1, 1);

    private static final LocalDate BEFORE = BASE.minusDays(1_000_000);

    private Unconfirmed() {}

    /**
     * What stands for units that wait for their confirmation.
     *
     * @param earliest the day from which on they are available if they are confirmed by then
     * @return the day that stands for it
     */
    public static LocalDate until(LocalDate earliest) {
        return BASE.plusDays(earliest.toEpochDay());
    }

    /**
     * Whether a day stands for such units.
     *
     * @param from the first day of a lot; null if it is available
     * @return whether it waits
     */
    public static boolean waits(@Nullable LocalDate from) {
        return from != null && from.isAfter(BEFORE);
    }

    /**
     * The day from which on they are available if they are confirmed by then.
     *
     * @param from what stands for them
     * @return the day
     */
    public static LocalDate earliest(LocalDate from) {
        return LocalDate.ofEpochDay(from.toEpochDay() - BASE.toEpochDay());
    }
}
