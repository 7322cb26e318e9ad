package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.MessageKind;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.Window;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** A review takes place on its day whatever else is due then, and progress says before what it will do. */
class ReviewDaysTest {

    /** Silver for 300.00 in a membership year by who has been a member for a year, given on the anniversary. */
    private static ProgramBuilder loyal() {
        return Shop.bare()
                .tier("bronze", "0.00")
                .tier("silver", t -> t.requires(c -> c.allOf(c.memberFor(Period.ofYears(1)), c.spend("300.00"))))
                .policy(TierPolicy.builder()
                        .window(Window.MEMBERSHIP_YEAR)
                        .upgrade(Upgrade.MEMBERSHIP_ANNIVERSARY)
                        .byTime(TimeDowngrade.NEVER)
                        .build());
    }

    private static Shop first(ProgramBuilder program) {
        Shop ada = Shop.open(program.build());
        ada.on("2024-10-19").pays("1001", "640.00");
        return ada;
    }

    @Test
    void aReviewSeesAMembershipAgeThatComesTrueOnItsOwnDay() {
        assertThat(first(loyal()).tierAround("2025-10-19")).isEqualTo("bronze, silver");
    }

    @Test
    void whatElseIsDueThatDayDoesNotMatter() {
        assertThat(first(loyal().messages(MessageKind.MEMBERSHIP_ANNIVERSARY)).tierAround("2025-10-19"))
                .isEqualTo("bronze, silver");
    }

    @Test
    void progressSaysThatTheReviewWillSeeIt() {
        Shop ada = first(loyal());

        assertThat(ada.view().progress().percent()).isEqualTo(100);
        assertThat(ada.view().progress().from()).isEqualTo("2025-10-19");
    }

    private static Shop upAtMonthEnds(TimeDowngrade byTime) {
        return Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .upgrade(Upgrade.PERIOD_END)
                .byTime(byTime)
                .reviews(CalendarPeriod.MONTH)
                .build()));
    }

    @Test
    void anUpgradeReviewLooksAtTheDayBefore() {
        Shop ada = upAtMonthEnds(TimeDowngrade.NEVER);
        ada.on("2026-03-02").pays("1001", "600.00");

        assertThat(ada.view().progress().percent()).isEqualTo(100);
        assertThat(ada.view().progress().from()).isEqualTo("2026-04-01");
        assertThat(ada.tierAround("2026-04-01"))
                .as("gone from the window that day")
                .isEqualTo("bronze, silver");
    }

    @Test
    void whatTheReviewWillNotSeeIsNoProgress() {
        Shop ada = upAtMonthEnds(TimeDowngrade.NEVER);
        ada.on("2026-03-01").pays("1001", "600.00");

        assertThat(ada.view().progress().from()).isNull();
        assertThat(ada.view().progress().missing()).isEqualTo(Shop.eur("500.00"));
        assertThat(ada.view().progress().percent()).isZero();
        assertThat(ada.tierAround("2026-04-01")).isEqualTo("bronze, bronze");
    }

    @Test
    void whatTheVeryDayTakesIsNotGiven() {
        Shop ada = upAtMonthEnds(TimeDowngrade.AT_ONCE);
        ada.on("2026-03-02").pays("1001", "600.00");

        assertThat(ada.view().progress().from()).isNull();
        assertThat(ada.view().progress().percent()).isZero();
        assertThat(ada.tierAround("2026-04-01")).isEqualTo("bronze, bronze");
    }

    @Test
    void whatTheVeryDayTakesIsNoProgressBeforeATierIsReachedEither() {
        Shop ada = upAtMonthEnds(TimeDowngrade.AT_ONCE);
        ada.on("2026-03-02").pays("1001", "300.00");

        assertThat(ada.view().progress().missing()).isEqualTo(Shop.eur("500.00"));
        ada.on("2026-03-20").pays("1002", "500.00");
        assertThat(ada.view().progress().from()).isEqualTo("2026-04-01");
        assertThat(ada.tierAround("2026-04-01")).isEqualTo("bronze, silver");
    }

    @Test
    void aReviewGivesWhatTheVeryDayLeavesOfIt() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .upgrade(Upgrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .byRefund(RefundDowngrade.NEVER)
                .build()));
        ada.on("2026-03-02").pays("1001", "700.00");
        ada.on("2026-03-10").pays("1002", "600.00");
        ada.on("2026-03-15").isRefunded("1002", "r-1", "300.00");

        assertThat(ada.view().progress().percent()).isEqualTo(100);
        assertThat(ada.view().progress().from()).isEqualTo("2026-04-01");
        assertThat(ada.tierAround("2026-04-01"))
                .as("1000.00 were there the day before; what was taken back of 600.00 keeps silver")
                .isEqualTo("bronze, silver");
    }

    private static String why(Shop shop, String tier) {
        return shop.engine.members().explain(shop.customer).tiers().stream()
                .filter(answer -> answer.tier().value().equals(tier))
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    @Test
    void anOrderThatCountsByTheReviewIsProgressWhileItWaits() {
        Shop ada = Shop.open(club -> club.spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)))
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .upgrade(Upgrade.PERIOD_END)
                        .byTime(TimeDowngrade.PERIOD_END)
                        .reviews(CalendarPeriod.YEAR)
                        .build()));
        ada.on("2026-03-02").pays("1001", "300.00");
        assertThat(ada.view().progress().missing()).isEqualTo(Shop.eur("200.00"));
        ada.on("2026-12-18").pays("1002", "200.00");

        assertThat(ada.view().progress().percent())
                .as("counts on the day of the review")
                .isEqualTo(100);
        assertThat(why(ada, "silver")).isEqualTo("silver is reached; the next review gives it");
        ada.on("2026-12-19").pays("1003", "500.00");
        assertThat(ada.view().progress().spent()).as("the third comes too late").isEqualTo(Shop.eur("500.00"));
        assertThat(why(ada, "gold")).isEqualTo("gold is not reached: 500.00 EUR are missing to 1000.00 EUR");
        assertThat(ada.tierAround("2027-01-01")).isEqualTo("bronze, silver");
    }

    @Test
    void anOrderThatWaitsIsOneOfTheOrdersThatAReviewWillCount() {
        Shop ada = Shop.open(Shop.bare()
                .tier("bronze", "0.00")
                .tier("silver", t -> t.requires(c -> c.orders(2)))
                .spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)))
                .policy(TierPolicy.builder()
                        .upgrade(Upgrade.MEMBERSHIP_ANNIVERSARY)
                        .build())
                .build());
        ada.on("2026-03-02").pays("1001", "10.00");

        assertThat(ada.view().progress().percent()).isEqualTo(50);
    }

    @Test
    void withAStatusAMembershipAgeIsThatOfTheReviewAlsoInThePresentPeriod() {
        Shop ada = Shop.open(Shop.bare()
                .tier("bronze", "0.00")
                .tier("silver", t -> t.requires(c -> c.allOf(c.memberFor(Period.ofDays(100)), c.spend("100.00"))))
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                        .upgrade(Upgrade.PERIOD_END)
                        .reviews(CalendarPeriod.YEAR)
                        .build())
                .build());
        ada.on("2026-03-02").pays("1001", "60.00");

        assertThat(ada.view().progress().percent()).isEqualTo(60);
        assertThat(ada.view().progress().missing()).isEqualTo(Shop.eur("40.00"));
    }

    @Test
    void aLateOrderLiftsAtOnceWhereNoReviewComesBeforeItsStatusEnds() {
        for (Upgrade upgrade : new Upgrade[] {Upgrade.TIER_ANNIVERSARY, Upgrade.MEMBERSHIP_ANNIVERSARY}) {
            Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                    .calendar(CalendarPeriod.YEAR)
                    .upgrade(upgrade)
                    .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                    .build()));
            ada.on("2027-02-01").joins();

            ada.on("2027-03-01");
            ada.tell(Order.of(ada.customer, "1001", "600.00", Instant.parse("2026-11-11T12:00:00Z")));

            assertThat(ada.tier()).as("%s", upgrade).isEqualTo("silver");
            assertThat(ada.tierAround("2028-01-01")).isEqualTo("silver, bronze");
        }
    }

    @Test
    void anOrderThatBeginsToCountAfterTheReviewOfItsPeriodLiftsAtOnce() {
        Shop ada = Shop.open(club -> club.spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(30)))
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .upgrade(Upgrade.PERIOD_END)
                        .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                        .build()));
        ada.on("2026-12-20").pays("1001", "600.00");

        assertThat(ada.tierAround("2027-01-01")).isEqualTo("bronze, bronze");
        assertThat(ada.tierAround("2027-01-19")).isEqualTo("bronze, silver");
        assertThat(ada.tierAround("2028-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void inTheFirstMembershipYearNothingComesLateForAYearBefore() {
        Shop ada = Shop.open(Shop.bare()
                .policy(TierPolicy.builder()
                        .window(Window.MEMBERSHIP_YEAR)
                        .upgrade(Upgrade.PERIOD_END)
                        .reviews(CalendarPeriod.YEAR)
                        .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                        .build())
                .tier("bronze", "0.00")
                .tier("silver", tier -> tier.requires(condition -> condition.memberFor(Period.ofMonths(6))))
                .build());
        ada.on("2027-04-24");
        ada.tell(Order.of(ada.customer, "1001", "10.00", Instant.parse("2026-10-06T12:00:00Z")));

        assertThat(ada.tier())
                .as("the review looks at how long one is a member")
                .isEqualTo("bronze");
        assertThat(ada.tierAround("2028-01-01")).isEqualTo("bronze, silver");
    }

    @Test
    void aMinimumStayDoesNotHastenTheNextLevel() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .step(Step.ONE_LEVEL)
                .minimumStay(Period.ofDays(10))
                .build()));
        ada.on("2012-06-01").pays("1001", "1000.00");

        assertThat(ada.tierAround("2013-01-01")).isEqualTo("gold, silver");
        assertThat(ada.tierAround("2013-01-11")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2014-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aMinimumStayPutsOffWhatAPeriodsStartTakes() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .minimumStay(Period.ofMonths(3))
                .build()));
        ada.on("2026-12-01").pays("1001", "600.00");

        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2027-03-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aMinimumStayDoesNotHastenWhatARefundLeavesToTheReview() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .byRefund(RefundDowngrade.AT_REVIEW)
                .minimumStay(Period.ofMonths(3))
                .build()));
        ada.on("2026-03-10").pays("1001", "600.00");
        ada.on("2026-03-20").isRefunded("1001", "r-1", "600.00");

        assertThat(ada.tierAround("2026-06-10")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aRefundThatWaitsForAReviewHasNoGrace() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .byRefund(RefundDowngrade.AT_REVIEW)
                .grace(Period.ofDays(30))
                .build()));
        Shop bob = ada.as("bob");
        ada.on("2026-03-10").pays("1001", "600.00");
        ada.on("2026-03-10").as("bob").pays("1001", "600.00");
        ada.on("2026-03-20").isRefunded("1001", "r-1", "600.00");

        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, bronze");
        assertThat(bob.tierAround("2027-01-31")).as("lost by time").isEqualTo("silver, bronze");
    }

    @Test
    void aRefundOfTheYearThatAReviewLookedAtTakesTheTierAlsoThroughAMinimumStay() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .window(Window.MEMBERSHIP_YEAR)
                .upgrade(Upgrade.MEMBERSHIP_ANNIVERSARY)
                .minimumStay(Period.ofMonths(12))
                .build()));
        ada.on("2026-01-01").pays("1001", "600.00");
        assertThat(ada.tierAround("2027-01-01")).isEqualTo("bronze, silver");

        ada.on("2027-02-19").cancels("1001");

        assertThat(ada.tier()).as("a stay is against time alone").isEqualTo("bronze");
    }

    @Test
    void graceBeginsAlsoWhereTheMembershipCameOfAgeThatDay() {
        Shop ada = Shop.open(Shop.bare()
                .tier("bronze", "0.00")
                .tier("silver", t -> t.requires(c -> c.allOf(c.memberFor(Period.ofYears(1)), c.spend("50.00"))))
                .policy(TierPolicy.builder()
                        .window(Window.MEMBERSHIP_YEAR)
                        .upgrade(Upgrade.MEMBERSHIP_ANNIVERSARY)
                        .grace(Period.ofDays(10))
                        .build())
                .build());
        ada.on("2024-02-09").pays("1001", "70.00");

        assertThat(ada.tierAround("2025-02-09")).isEqualTo("bronze, silver");
        assertThat(ada.tierAround("2025-02-19")).isEqualTo("silver, bronze");
    }

    @Test
    void whatARefundLeftToThePeriodsStartHasNoGraceButWhatTimeTakesThenHas() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                .byRefund(RefundDowngrade.AT_REVIEW)
                .grace(Period.ofMonths(3))
                .build()));
        ada.on("2026-03-02").pays("1001", "600.00");
        ada.pays("1002", "500.00");
        ada.on("2027-02-01").cancels("1002");

        assertThat(ada.tierAround("2028-01-01")).isEqualTo("gold, silver");
        assertThat(ada.tierAround("2028-04-01")).isEqualTo("silver, bronze");
    }
}
