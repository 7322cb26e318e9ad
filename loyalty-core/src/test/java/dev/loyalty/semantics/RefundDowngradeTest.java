package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.event.OrderEvent;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** When a refund takes a tier. */
class RefundDowngradeTest {

    @Test
    void atTheNextReview() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofDays(365))
                .byRefund(RefundDowngrade.AT_REVIEW)
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .build()));
        ada.on("2026-03-15").pays("1001", "500.00");

        ada.on("2026-03-20").cancels("1001");

        assertThat(ada.tierAround("2026-04-01")).isEqualTo("silver, bronze");
    }

    @Test
    void neverButTheTierLastsNoLongerThanThePurchaseWould() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofDays(365))
                .byRefund(RefundDowngrade.NEVER)
                .build()));
        ada.on("2026-03-15").pays("1001", "500.00");

        ada.on("2026-03-20").cancels("1001");

        assertThat(ada.tierAround("2027-03-15")).isEqualTo("silver, bronze");
    }

    @Test
    void overALifetimeNeverIsNever() {
        Shop ada = Shop.open(club ->
                club.policy(TierPolicy.builder().byRefund(RefundDowngrade.NEVER).build()));
        ada.on("2026-03-15").pays("1001", "500.00");

        ada.on("2026-03-20").cancels("1001");

        assertThat(ada.tierAround("2036-03-20")).isEqualTo("silver, silver");
    }

    @Test
    void whatWasTakenBackKeepsATierOnlyUntilEachPurchaseLeaves() {
        Shop ada = rolling(Period.ofDays(365));
        ada.on("2026-03-15").pays("1001", "300.00");
        ada.on("2026-04-15").pays("1002", "300.00");
        ada.on("2026-04-20").cancels("1001");
        ada.cancels("1002");

        assertThat(ada.view().ladders().get(0).validThrough()).hasToString("Optional[2027-03-14]");
        assertThat(ada.tierAround("2027-03-15")).isEqualTo("silver, bronze");
    }

    @Test
    void purchasesThatLeaveOnOneDayLeaveTogether() {
        Shop ada = rolling(Period.ofMonths(1));
        ada.on("2026-01-29").pays("1001", "200.00");
        ada.on("2026-01-30").pays("1002", "100.00");
        ada.on("2026-02-10").pays("1003", "300.00");
        ada.on("2026-02-11").cancels("1001");
        ada.cancels("1002");
        ada.cancels("1003");

        assertThat(ada.tierAround("2026-02-28")).isEqualTo("silver, bronze");
    }

    @Test
    void aCreditThatLeavesTheWindowGivesATier() {
        Shop ada = rolling(Period.ofDays(365));
        ada.on("2026-03-15").isCredited("c-1", "300.00");
        ada.on("2026-04-15").pays("1001", "700.00");

        assertThat(ada.tierAround("2027-03-15")).isEqualTo("bronze, silver");
    }

    @Test
    void creditsThatLeaveOnOneDayLeaveTogether() {
        Shop ada = rolling(Period.ofMonths(1));
        ada.on("2026-01-29").isCredited("c-1", "200.00");
        ada.on("2026-01-30").isCredited("c-2", "100.00");
        ada.on("2026-02-10").pays("1001", "600.00");

        assertThat(ada.tierAround("2026-02-28")).isEqualTo("bronze, silver");
    }

    @Test
    void whatWasTakenBackKeepsATierToTheEndOfItsPeriod() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.MONTH)
                .byRefund(RefundDowngrade.NEVER)
                .build()));
        ada.on("2026-03-15").pays("1001", "500.00");
        ada.on("2026-03-20").cancels("1001");

        assertThat(ada.tierAround("2026-04-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aTierThatAReviewGaveRestsOnThePeriodItLookedAt() {
        Shop ada = reviewedYearly();
        ada.on("2026-06-01").pays("1001", "1000.00");
        ada.on("2027-02-01").pays("1002", "50.00");
        ada.cancels("1002");
        assertThat(ada.tier()).as("an order of the new year").isEqualTo("gold");

        ada.isRefunded("1001", "r-1", "0.01");

        assertThat(ada.tier()).as("the order of the year that was reviewed").isEqualTo("silver");
    }

    @Test
    void aTierThatNoReviewGaveRestsOnThisPeriodAlone() {
        Shop ada = Shop.open(club ->
                club.policy(TierPolicy.builder().calendar(CalendarPeriod.YEAR).build()));
        ada.on("2026-06-01").pays("1001", "1000.00");
        ada.on("2027-02-01").pays("1002", "500.00");

        ada.isRefunded("1002", "r-1", "0.01");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void anOrderThatComesToCountDoesNotHastenWhatThePeriodsEndTakes() {
        Shop ada = Shop.open(club -> club.spend(rule -> rule.countsFrom(new CountsFrom.AfterDays(10)))
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .byRefund(RefundDowngrade.AT_REVIEW)
                        .build()));
        ada.on("2026-03-01").pays("1001", "600.00");
        ada.on("2026-03-20").pays("1002", "1.00");
        ada.cancels("1001");

        assertThat(ada.tierAround("2026-03-30")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, bronze");
    }

    private static Shop reviewedYearly() {
        return Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .upgrade(Upgrade.PERIOD_END)
                .byTime(TimeDowngrade.PERIOD_END)
                .build()));
    }

    /** Somebody at 1000.00 whose order of 600.00 has come to count. */
    private static Shop atGoldOfTwoOrders(Consumer<Shop> whileItWaits, Consumer<Shop> onceItCounts) {
        Shop ada = Shop.open(club -> club.spend(rule -> rule.countsFrom(CountsFrom.CONFIRMED))
                .policy(TierPolicy.builder().byRefund(RefundDowngrade.NEVER).build()));
        ada.pays("1001", "600.00");
        whileItWaits.accept(ada);
        ada.confirms("1001");
        onceItCounts.accept(ada);
        ada.pays("1002", "400.00");
        ada.confirms("1002");
        return ada;
    }

    @Test
    void whereRefundsTakeNothingAnOrderKeepsATierByWhatOfItNeverWasTakenBack() {
        for (Shop ada : List.of(
                atGoldOfTwoOrders(
                        early -> early.isRefunded("1001", "r-1", "100.00"), late -> late.voids("1001", "r-1")),
                atGoldOfTwoOrders(early -> early.cancels("1001"), late -> late.reinstates("1001")),
                atGoldOfTwoOrders(early -> early.isRefunded("1001", "r-1", "100.00"), late -> {
                    late.cancels("1001");
                    late.voids("1001", "r-1");
                    late.reinstates("1001");
                }))) {
            assertThat(ada.tier()).isEqualTo("gold");
            assertThat(ada.view().spend().takenBack()).isEqualTo(Shop.eur("0.00"));

            ada.isRefunded("1002", "r-2", "100.00");

            assertThat(ada.tier()).isEqualTo("gold");
            assertThat(ada.view().spend().takenBack()).isEqualTo(Shop.eur("100.00"));
        }
    }

    @Test
    void whatCountsForTheFirstTimeIsToldAsThat() {
        Shop ada = atGoldOfTwoOrders(early -> early.isRefunded("1001", "r-1", "100.00"), late -> {});

        assertThat(ada.voids("1001", "r-1").events())
                .filteredOn(OrderEvent.class::isInstance)
                .extracting(event ->
                        event.kind() + ": " + event.wording(Shop.BERLIN).sentence())
                .containsExactly(
                        "REFUND_VOIDED: refund r-1 of order 1001 did not happen; net spend +0.00",
                        "REFUND_VOIDED: what was taken back of order 1001 before it began to count, counts now;"
                                + " net spend +100.00");
    }

    private static Shop rolling(Period window) {
        return Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(window)
                .byRefund(RefundDowngrade.NEVER)
                .build()));
    }

    @Test
    void whatARefundTookFromAPeriodFallsAtItsEndAndOnNoOtherDay() {
        Shop ada = Shop.open(club -> club.spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(5)))
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.MONTH)
                        .byRefund(RefundDowngrade.AT_REVIEW)
                        .build()));
        ada.on("2026-03-02").pays("1001", "500.00");
        ada.on("2026-03-10").pays("1002", "1.00");
        ada.on("2026-03-11").isRefunded("1001", "r-1", "500.00");

        assertThat(ada.tierAround("2026-03-15")).as("another order counts").isEqualTo("silver, silver");
        assertThat(ada.tierAround("2026-04-01")).isEqualTo("silver, bronze");
    }
}
