package dev.loyalty.member;

import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.wording.English;
import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrased;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the spend of an order stands in a ladder's window.
 *
 * @param ladder the ladder
 * @param place where
 * @param day the day it counts on, in the program's zone. It is the order's, but for what was spent before the program had a window:
 *     that is on the day on which the first version with one came into force
 * @param amount the spend
 * @param first the first day of the period in which it is; null where the window has no periods
 * @param last the last day of that period; null where the window has no periods
 * @param leaves the first day without it; null if it never leaves, or is in no period
 */
public record Placement(
        LadderId ladder,
        Place place,
        LocalDate day,
        Money amount,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalDate leaves)
        implements Phrased {

    /** Where spend stands in a window. */
    public enum Place {
        /** In the window of today. */
        IN_WINDOW(true),
        /** In the last period, which is measured beside this one, since a tier is valid until the end of the next period. */
        IN_LAST_PERIOD(true),
        /** It has left the window. */
        LEFT(false),
        /** In a period that is over. */
        IN_EARLIER_PERIOD(false),
        /** In a period that has not begun. */
        IN_LATER_PERIOD(false),
        /** Before the day of joining, and so in no membership year. */
        BEFORE_JOINING(false),
        /** The window was shorter when the day left it, and the days from before then are no longer kept. */
        FORGOTTEN(false);

        private final boolean measured;

        Place(boolean measured) {
            this.measured = measured;
        }

        /** {@return whether it is measured as of today} */
        public boolean isMeasured() {
            return measured;
        }
    }

    /** {@return for example {@code "tiers: 120.00 EUR of 2026-03-15 are in the window, and leave it on 2027-03-15"}} */
    public String sentence() {
        return ladder + ": " + English.of(this);
    }

    /** {@return where the spend stands; which ladder it is that measures it is not said} */
    @Override
    public Phrase phrase() {
        Phrase placed = Phrase.of(key()).money("amount", amount).day("day", day);
        boolean tellsPeriod =
                place == Place.IN_LAST_PERIOD || place == Place.IN_EARLIER_PERIOD || place == Place.IN_LATER_PERIOD;
        if (tellsPeriod && first != null && last != null) {
            placed = placed.day("first", first).day("last", last);
        }
        return leaves == null || !tellsEnd() ? placed : placed.day("leaves", leaves);
    }

    private boolean tellsEnd() {
        return place == Place.IN_WINDOW || place == Place.IN_LAST_PERIOD || place == Place.LEFT;
    }

    private String key() {
        return switch (place) {
            case IN_WINDOW -> leaves == null ? "placement.for-ever" : "placement.in-window";
            case IN_LAST_PERIOD -> "placement.in-last-period";
            case LEFT -> "placement.left";
            case IN_EARLIER_PERIOD -> "placement.in-earlier-period";
            case IN_LATER_PERIOD -> "placement.in-later-period";
            case BEFORE_JOINING -> "placement.before-joining";
            case FORGOTTEN -> "placement.forgotten";
        };
    }
}
