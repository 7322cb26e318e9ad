package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Tiers that are given and taken on certain dates only. */
class ReviewsTest {

    @Test
    void upgradesWaitForThePeriodsEnd() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .upgrade(Upgrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .build()));
        ada.on("2026-03-15").pays("1001", "500.00");

        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.view().progress().percent()).isEqualTo(100);
        assertThat(ada.view().progress().from()).isEqualTo("2026-04-01");
        assertThat(ada.tierAround("2026-04-01")).isEqualTo("bronze, silver");
    }

    @Test
    void upgradesWaitForTheMembershipAnniversary() {
        Shop ada = Shop.open(club -> club.policy(
                TierPolicy.builder().upgrade(Upgrade.MEMBERSHIP_ANNIVERSARY).build()));
        ada.on("2024-02-29").joins();
        ada.on("2024-06-01").pays("1001", "500.00");

        assertThat(ada.tierAround("2025-02-28")).isEqualTo("bronze, silver");
    }

    @Test
    void theTierAnniversaryCountsFromTheDayOfTheTier() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofMonths(6))
                .byTime(TimeDowngrade.TIER_ANNIVERSARY)
                .build()));
        ada.on("2026-03-15").joins();
        ada.on("2026-05-20").pays("1001", "500.00");

        assertThat(ada.tierAround("2026-11-20")).as("no longer earned").isEqualTo("silver, silver");
        assertThat(ada.view().ladders().get(0).validUntil()).hasToString("Optional[2027-05-20]");
        assertThat(ada.tierAround("2027-05-20")).isEqualTo("silver, bronze");
    }

    @Test
    void theAnniversaryReviewLooksAtTheDayBefore() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.ANNIVERSARY_REVIEW));
        ada.on("2026-03-15").pays("1001", "500.00");

        assertThat(ada.tierAround("2027-03-15"))
                .as("still earned the day before")
                .isEqualTo("silver, silver");
        assertThat(ada.tierAround("2028-03-15")).isEqualTo("silver, bronze");
    }

    @Test
    void oneLevelIsLostAtEachReview() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .step(Step.ONE_LEVEL)
                .build()));
        ada.on("2026-03-15").pays("1001", "1000.00");

        assertThat(ada.tierAround("2026-04-14")).isEqualTo("gold, gold");
        assertThat(ada.tierAround("2026-05-01")).isEqualTo("gold, silver");
        assertThat(ada.tierAround("2026-06-01")).isEqualTo("silver, bronze");
    }
}
