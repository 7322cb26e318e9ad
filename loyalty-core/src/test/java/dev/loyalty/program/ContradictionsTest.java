package dev.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Answers that contradict each other are refused with the reason. */
class ContradictionsTest {

    private static void assertRefused(UnaryOperator<TierPolicyBuilder> answers, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> answers.apply(TierPolicy.builder()).build())
                .withMessage("tier policy: " + reason);
    }

    @Test
    void whatHappensAtAPeriodsEndNeedsPeriods() {
        String reason =
                "something happens at a period's end, but no periods are given: give reviews, for example each month";
        assertRefused(policy -> policy.upgrade(Upgrade.PERIOD_END), reason);
        assertRefused(policy -> policy.rolling(Period.ofDays(365)).byTime(TimeDowngrade.PERIOD_END), reason);
    }

    @Test
    void theCalendarWindowGivesThePeriods() {
        TierPolicy policy = TierPolicy.builder()
                .calendar(CalendarPeriod.QUARTER)
                .byTime(TimeDowngrade.PERIOD_END)
                .build();

        assertThat(policy.reviews()).isEqualTo(CalendarPeriod.QUARTER);
    }

    @Test
    void periodsForNothingAreRefused() {
        assertRefused(
                policy -> policy.rolling(Period.ofDays(365)).reviews(CalendarPeriod.MONTH),
                "reviews are given, but neither upgrade nor downgrade happens at a period's end");
    }

    @Test
    void oneLevelAtATimeNeedsReviews() {
        assertRefused(
                policy -> policy.rolling(Period.ofDays(365)).step(Step.ONE_LEVEL),
                "one level at a time needs review dates: let members move down at a period's end or on an anniversary");
    }

    @Test
    void aRefundCannotWaitForAReviewThatNeverComes() {
        String reason =
                "a refund waits for the next review, but there is none: let time judge at a period's end or on an"
                        + " anniversary";
        assertRefused(policy -> policy.byRefund(RefundDowngrade.AT_REVIEW), reason);
        assertRefused(
                policy -> policy.calendar(CalendarPeriod.YEAR)
                        .byTime(TimeDowngrade.NEVER)
                        .byRefund(RefundDowngrade.AT_REVIEW),
                reason);
    }

    @Test
    void whatDelaysTimeNeedsTimeToMoveDown() {
        UnaryOperator<TierPolicyBuilder> never =
                policy -> policy.rolling(Period.ofDays(365)).byTime(TimeDowngrade.NEVER);
        assertRefused(
                policy -> never.apply(policy).grace(Period.ofDays(1)),
                "there is a grace period, but time never moves members down");
        assertRefused(
                policy -> never.apply(policy).minimumStay(Period.ofDays(1)),
                "there is a minimum stay, but time never moves members down");
        assertRefused(
                policy -> never.apply(policy).warningDays(1), "there is a warning, but time never moves members down");
    }

    @Test
    void overALifetimeTimeTakesNothing() {
        assertRefused(
                policy -> policy.grace(Period.ofDays(1)),
                "there is a grace period, but over a whole lifetime nothing is lost by time");
        assertRefused(
                policy -> policy.minimumStay(Period.ofDays(1)),
                "there is a minimum stay, but over a whole lifetime nothing is lost by time");
        assertRefused(
                policy -> policy.warningDays(1),
                "there is a warning, but over a whole lifetime nothing is lost by time");
    }

    @Test
    void aStatusUntilTheEndOfTheNextPeriodNeedsPeriodsAndEndsWithThem() {
        assertRefused(
                policy -> policy.status(Status.UNTIL_END_OF_NEXT_PERIOD),
                "a status until the end of the next period needs periods: let the window be a calendar period or the"
                        + " membership year");
        for (TimeDowngrade other : TimeDowngrade.values()) {
            if (other != TimeDowngrade.AT_ONCE) {
                assertRefused(
                        policy -> policy.calendar(CalendarPeriod.YEAR)
                                .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                                .byTime(other),
                        "a status ends with the next period, so that members move down then, at once: no other date"
                                + " fits");
            }
        }
    }

    @Test
    void aTierThatIsGivenAndTakenInTheSameMomentIsRefused() {
        assertRefused(
                policy -> policy.calendar(CalendarPeriod.YEAR).upgrade(Upgrade.PERIOD_END),
                "what is reached in a period is given only later, and lost with the period: give it a status until the"
                        + " end of the next one, or let members move down at a period's end or on an anniversary");
    }

    @Test
    void lengthsHaveBounds() {
        for (int days : new int[] {-1, 367}) {
            assertRefused(
                    policy -> policy.rolling(Period.ofDays(365)).warningDays(days),
                    "a warning comes 0 to 366 days ahead, but this is " + days);
        }
        for (Period length : List.of(Period.ofDays(-1), Period.ofYears(101), Period.of(1, -1, 0))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TierPolicy.builder()
                            .rolling(Period.ofDays(365))
                            .grace(length)
                            .build())
                    .withMessage("a grace period takes at most 100 years, and no part of it is negative, but this is "
                            + length);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> TierPolicy.builder()
                            .rolling(Period.ofDays(365))
                            .minimumStay(length)
                            .build())
                    .withMessage("a minimum stay takes at most 100 years, and no part of it is negative, but this is "
                            + length);
        }
    }
}
