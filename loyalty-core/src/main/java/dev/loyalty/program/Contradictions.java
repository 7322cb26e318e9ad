package dev.loyalty.program;

import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** The combinations of a tier policy's answers that contradict each other, or of which one has no effect, each with its reason. */
final class Contradictions {

    private Contradictions() {}

    static void check(
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
        boolean periods = window.hasPeriods();
        boolean ages = window.isRolling() || window.hasPeriods();
        boolean atPeriodEnd = upgrade == Upgrade.PERIOD_END || byTime == TimeDowngrade.PERIOD_END;
        boolean hasReviews = byTime.isReview() || (periods && byTime == TimeDowngrade.AT_ONCE);
        boolean falls = byTime != TimeDowngrade.NEVER;

        refuse(warningDays < 0 || warningDays > 366, "a warning comes 0 to 366 days ahead, but this is " + warningDays);
        refuse(
                atPeriodEnd && reviews == null,
                "something happens at a period's end, but no periods are given: give reviews, for example each month");
        refuse(
                !atPeriodEnd && reviews != null,
                "reviews are given, but neither upgrade nor downgrade happens at a period's end");
        refuse(
                step == Step.ONE_LEVEL && !hasReviews,
                "one level at a time needs review dates: let members move down at a period's end or on an anniversary");
        refuse(
                byRefund == RefundDowngrade.AT_REVIEW && !hasReviews,
                "a refund waits for the next review, but there is none: let time judge at a period's end or on an anniversary");
        refuse(!grace.isZero() && !falls, "there is a grace period, but time never moves members down");
        refuse(!minimumStay.isZero() && !falls, "there is a minimum stay, but time never moves members down");
        refuse(warningDays > 0 && !falls, "there is a warning, but time never moves members down");
        refuse(!grace.isZero() && !ages, "there is a grace period, but over a whole lifetime nothing is lost by time");
        refuse(
                warningDays > 0 && !ages && !byTime.isReview(),
                "there is a warning, but over a whole lifetime nothing is lost by time");
        refuse(
                !minimumStay.isZero() && !ages && !byTime.isReview(),
                "there is a minimum stay, but over a whole lifetime nothing is lost by time");
        refuse(
                status != Status.NONE && !periods,
                "a status until the end of the next period needs periods: let the window be a calendar period or the membership year");
        refuse(
                status != Status.NONE && byTime != TimeDowngrade.AT_ONCE,
                "a status ends with the next period, so that members move down then, at once: no other date fits");
        refuse(
                periods
                        && status == Status.NONE
                        && upgrade != Upgrade.AT_ONCE
                        && byTime == TimeDowngrade.AT_ONCE
                        && grace.isZero()
                        && minimumStay.isZero(),
                "what is reached in a period is given only later, and lost with the period: give it a status until the end of the"
                        + " next one, or let members move down at a period's end or on an anniversary");
    }

    private static void refuse(boolean contradicts, String reason) {
        if (contradicts) {
            throw new IllegalArgumentException("tier policy: " + reason);
        }
    }
}
