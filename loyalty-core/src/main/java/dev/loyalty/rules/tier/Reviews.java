package dev.loyalty.rules.tier;

import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.rules.calendar.Anniversaries;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days at whose start tiers are reviewed. A review at a period's end stands at the start of the first day after it, and one on
 * an anniversary at the start of that day; both look at what was measured on the day before.
 */
final class Reviews {

    private Reviews() {}

    /** The next day after one at whose start members move up; null if they do whenever they have earned it. */
    static @Nullable LocalDate nextUpgrade(TierPolicy policy, LocalDate after, LocalDate joined, LocalDate since) {
        return switch (policy.upgrade()) {
            case AT_ONCE -> null;
            case PERIOD_END -> periods(policy).endOf(after);
            case MEMBERSHIP_ANNIVERSARY -> Anniversaries.next(joined, after);
            case TIER_ANNIVERSARY -> Anniversaries.next(since, after);
        };
    }

    /** The next day after one at whose start time reviews who moves down; null if it has no such days. */
    static @Nullable LocalDate nextDowngrade(TierPolicy policy, LocalDate after, LocalDate joined, LocalDate since) {
        return switch (policy.byTime()) {
            case AT_ONCE, NEVER -> null;
            case PERIOD_END -> periods(policy).endOf(after);
            case MEMBERSHIP_ANNIVERSARY -> Anniversaries.next(joined, after);
            case TIER_ANNIVERSARY -> Anniversaries.next(since, after);
        };
    }

    /** There are some, or the policy would not have been built. */
    private static CalendarPeriod periods(TierPolicy policy) {
        CalendarPeriod periods = policy.reviews();
        if (periods == null) {
            throw new IllegalStateException("no periods to review");
        }
        return periods;
    }
}
