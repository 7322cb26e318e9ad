package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.TierChanged;
import dev.loyalty.member.Explanation;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import dev.loyalty.program.TierPolicyBuilder;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.Money;
import dev.loyalty.value.TierId;
import java.time.Period;
import java.util.Objects;
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
        assertThat(ada.view().ladders().get(0).validThrough()).hasToString("Optional[2027-05-19]");
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

    @Test
    void explainSaysThatATierNoLongerReachedIsKeptUntilTheReview() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofMonths(6))
                .byTime(TimeDowngrade.TIER_ANNIVERSARY)
                .build()));
        ada.on("2026-05-20").pays("1001", "500.00");
        ada.on("2026-11-19");
        assertThat(why(ada, "silver").answer()).isEqualTo(Explanation.Code.HELD);

        ada.on("2026-11-20");

        assertThat(why(ada, "silver").answer()).isEqualTo(Explanation.Code.KEPT);
        assertThat(why(ada, "silver").missing()).isEqualTo(Money.of("500.00", "EUR"));
        assertThat(why(ada, "silver").sentence())
                .isEqualTo("silver is held, though it is no longer reached: the policy keeps it for a while");
        assertThat(why(ada, "gold").answer()).isEqualTo(Explanation.Code.MISSING);
    }

    @Test
    void explainSaysThatATierThatIsReachedAwaitsTheReview() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .upgrade(Upgrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .build()));
        ada.on("2026-03-15").pays("1001", "500.00");

        assertThat(why(ada, "silver").answer()).isEqualTo(Explanation.Code.AWAITS_REVIEW);
        assertThat(why(ada, "silver").sentence()).isEqualTo("silver is reached; the next review gives it");

        ada.on("2026-04-01");
        assertThat(why(ada, "silver").answer()).isEqualTo(Explanation.Code.HELD);
    }

    private static Explanation.TierAnswer why(Shop shop, String tier) {
        return Objects.requireNonNull(
                shop.engine.members().explain(shop.customer).why(LadderId.ONLY, TierId.of(tier)));
    }

    private static TierPolicyBuilder monthEnds() {
        return TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH);
    }

    /** On 31 March 400.00 are in the window, on 1 April, when the credit note has left it as well, 600.00. */
    private static Shop withMoreOnTheDayItself(TierPolicy policy) {
        Shop ada = Shop.open(club -> club.policy(policy));
        ada.on("2026-02-10").pays("1000", "1200.00");
        ada.on("2026-03-01").pays("1001", "1200.00");
        ada.on("2026-03-02").isCredited("c-1", "200.00");
        ada.on("2026-03-10").pays("1002", "600.00");
        assertThat(ada.tier()).isEqualTo("gold");
        return ada;
    }

    @Test
    void aReviewTakesNoMoreThanWhatTheDayItselfGivesBackAtOnce() {
        Shop ada = withMoreOnTheDayItself(monthEnds().build());

        assertThat(ada.tierAround("2026-04-01")).isEqualTo("gold, silver");
    }

    @Test
    void whereReviewsGiveTiersTheDayBeforeAloneDecides() {
        Shop ada =
                withMoreOnTheDayItself(monthEnds().upgrade(Upgrade.PERIOD_END).build());

        assertThat(ada.tierAround("2026-04-01")).isEqualTo("gold, bronze");
        assertThat(ada.view().progress().from())
                .as("600.00 on the last of April")
                .isNull();
    }

    @Test
    void aReviewMakesOneChange() {
        Shop ada = withMoreOnTheDayItself(monthEnds().build());
        ada.on("2026-04-02");
        ada.engine.runDue(10);

        assertThat(ada.engine.members().journal(ada.customer, 0, 100).stream()
                        .flatMap(entry -> entry.events().stream())
                        .filter(TierChanged.class::isInstance)
                        .map(event -> ((TierChanged) event).to().value()))
                .containsExactly("gold", "silver");
    }
}
