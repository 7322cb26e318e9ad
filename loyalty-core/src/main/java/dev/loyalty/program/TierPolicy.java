package dev.loyalty.program;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How members qualify for a ladder's tiers, keep them and lose them: closed data, each question with its named answers. Build one
 * with {@link #builder}, or take one of those that have a name.
 *
 * <p>A measure that is at or above a tier's threshold <em>earns</em> the tier. When what is earned is above what is held,
 * {@code upgrade} says when the member moves up, always straight to what is earned. When it is below, the cause decides: a refund,
 * cancellation, revision, credit note or adjustment, or time, by which purchases leave the window.
 *
 * @param basis what is measured
 * @param window over which time
 * @param upgrade when a member who has earned a higher tier moves up
 * @param byRefund when a member moves down who no longer earns the tier because something was taken back
 * @param byTime when a member moves down who no longer earns the tier because time has passed
 * @param step how far time moves down
 * @param grace how long time waits with it, counted from the day of the loss; earning the tier again ends it; zero for not at all
 * @param status how long a tier is kept that was earned in a period
 * @param minimumStay how long time leaves a tier alone, counted from the day on which it was reached; zero for not at all
 * @param reviews whose ends the period ends are, where {@code upgrade} or {@code byTime} happens at a period's end; null if neither
 *     does
 * @param warningDays how many days ahead the member is warned of a move down by time; 0 for not at all, at most 366
 */
public record TierPolicy(
        Basis basis,
        Window window,
        Upgrade upgrade,
        RefundDowngrade byRefund,
        TimeDowngrade byTime,
        Step step,
        Period grace,
        Status status,
        Period minimumStay,
        @Nullable CalendarPeriod reviews,
        int warningDays) {

    /** Net spend of the whole lifetime; up and down at once. The default. */
    public static final TierPolicy LIFETIME = builder().build();

    /** Net spend of the last twelve months; up and down at once. */
    public static final TierPolicy ROLLING_YEAR =
            builder().window(new Window.Rolling(Period.ofMonths(12))).build();

    /** Net spend of the calendar year; up at once, and what is reached is kept until the end of the next year. */
    public static final TierPolicy CALENDAR_STATUS = builder()
            .window(new Window.Calendar(CalendarPeriod.YEAR))
            .status(Status.UNTIL_END_OF_NEXT_PERIOD)
            .build();

    /** Net spend of the last twelve months; up at once, down only on the anniversary of joining. */
    public static final TierPolicy ANNIVERSARY_REVIEW = builder()
            .window(new Window.Rolling(Period.ofMonths(12)))
            .byTime(TimeDowngrade.MEMBERSHIP_ANNIVERSARY)
            .build();

    /** Net spend of the last twelve months; up at once, down one level at a month's end, after 30 days of grace. */
    public static final TierPolicy SOFT_LANDING = builder()
            .window(new Window.Rolling(Period.ofMonths(12)))
            .byTime(TimeDowngrade.PERIOD_END)
            .reviews(CalendarPeriod.MONTH)
            .step(Step.ONE_LEVEL)
            .grace(Period.ofDays(30))
            .build();

    /**
     * Checks that the answers do not contradict each other.
     *
     * @throws IllegalArgumentException with the reason, if two answers contradict each other, one has no effect beside another, or a
     *     length is out of bounds
     */
    public TierPolicy {
        Periods.requireOrZero(grace, "a grace period");
        Periods.requireOrZero(minimumStay, "a minimum stay");
        Contradictions.check(window, upgrade, byRefund, byTime, step, grace, status, minimumStay, reviews, warningDays);
    }

    /**
     * Starts to describe a policy: net spend of the whole lifetime, up and down at once, unless said otherwise.
     *
     * @return a builder
     */
    public static TierPolicyBuilder builder() {
        return new TierPolicyBuilder();
    }

    /** {@return whether something is judged by days, so that they are kept} */
    public boolean needsDays() {
        return window.isRolling() || window.hasPeriods();
    }

    /** {@return whether time alone can move a member, or review whether to} */
    public boolean isTimed() {
        return needsDays() || byTime.isReview() || upgrade != Upgrade.AT_ONCE;
    }

    /** {@return whether time waits before it moves down} */
    public boolean hasGrace() {
        return !grace.isZero();
    }

    /** What is measured. */
    public enum Basis {
        /** What still counts of all orders, minus credit notes. Below 0 it counts as 0. */
        NET_SPEND
    }

    /** When a member moves up. */
    public enum Upgrade {
        /** In the same moment in which the threshold is reached. The default. */
        AT_ONCE,
        /** When a period of {@link TierPolicy#reviews} ends: judged on what is measured on its last day. */
        PERIOD_END,
        /** On the anniversary of joining: judged on what is measured on the day before. */
        MEMBERSHIP_ANNIVERSARY,
        /** On the anniversary of the day since when the present tier is held: judged on what is measured on the day before. */
        TIER_ANNIVERSARY
    }

    /** When a member moves down because something was taken back. There is no grace for that. */
    public enum RefundDowngrade {
        /** In the same moment in which the measure falls below the threshold. The default. */
        AT_ONCE,
        /** When time judges next; an edited order and an adjustment by hand wait, too. There is no grace for any of it. */
        AT_REVIEW,
        /**
         * Not at all: to keep a tier, what refunds, cancellations and credit notes took still counts, as long as the purchase does.
         * An edited order and an adjustment by hand count as they are, at once.
         */
        NEVER
    }

    /** When a member moves down because time has passed. */
    public enum TimeDowngrade {
        /** At the start of the day on which the tier is no longer earned. The default. */
        AT_ONCE,
        /** When a period of {@link TierPolicy#reviews} ends: judged on what is measured on its last day. */
        PERIOD_END,
        /** On the anniversary of joining: judged on what is measured on the day before. */
        MEMBERSHIP_ANNIVERSARY,
        /** On the anniversary of the day since when the present tier is held: judged on what is measured on the day before. */
        TIER_ANNIVERSARY,
        /** Not at all. */
        NEVER;

        /** {@return whether it happens on review dates alone} */
        public boolean isReview() {
            return this == PERIOD_END || this == MEMBERSHIP_ANNIVERSARY || this == TIER_ANNIVERSARY;
        }
    }

    /** How far time moves down. */
    public enum Step {
        /** To the tier that is still earned. The default. */
        TO_EARNED,
        /** One level at each review. */
        ONE_LEVEL
    }

    /** How long a tier is kept that was earned in a period. */
    public enum Status {
        /** As long as it is earned. The default. */
        NONE,
        /** Until the end of the period after the one in which it was earned: qualify in 2026, keep through 2027. */
        UNTIL_END_OF_NEXT_PERIOD
    }
}
