package dev.loyalty.wording;

import dev.loyalty.value.LimitPeriod;

/** How the period of a limit is said, as a part of a sentence. */
public final class LimitWords {

    private LimitWords() {}

    /**
     * A limit's period.
     *
     * @param period which
     * @return for example "a day"
     */
    public static Phrase phrase(LimitPeriod period) {
        return period.calendar() == null
                ? Phrase.of("limit.within").period("period", period.length())
                : Phrase.of(
                        switch (period.calendar()) {
                            case DAY -> "limit.day";
                            case WEEK -> "limit.week";
                            case MONTH -> "limit.month";
                            case YEAR -> "limit.year";
                            case EVER -> "limit.ever";
                        });
    }
}
