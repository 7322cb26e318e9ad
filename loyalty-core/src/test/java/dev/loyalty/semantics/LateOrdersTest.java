package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Orders that come when their period is closed. */
class LateOrdersTest {

    private static void paid(Shop shop, String order, String total, String at) {
        shop.tell(Order.of(shop.customer, order, total, Instant.parse(at)));
    }

    @Test
    void aLateOrderLiftsWhileTheStatusOfItsPeriodStillRuns() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.CALENDAR_STATUS));
        ada.on("2026-05-01").pays("1001", "400.00");

        ada.on("2027-03-01");
        paid(ada, "1002", "100.00", "2026-11-11T12:00:00Z");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2028-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aLateOrderOfAPeriodThatIsOverForGoodChangesNothing() {
        Shop ada = Shop.open(club ->
                club.policy(TierPolicy.builder().calendar(CalendarPeriod.YEAR).build()));
        ada.on("2026-05-01").pays("1001", "400.00");

        ada.on("2027-03-01");
        paid(ada, "1002", "100.00", "2026-11-11T12:00:00Z");

        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.net()).isEqualTo("500.00");
    }

    @Test
    void aLateOrderCountsInARollingWindowForWhatIsLeftOfItsTime() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.ROLLING_YEAR));
        ada.on("2026-05-01").pays("1001", "1.00");

        ada.on("2027-03-01");
        paid(ada, "1002", "500.00", "2026-03-20T12:00:00Z");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2027-03-20")).isEqualTo("silver, bronze");
    }

    @Test
    void anOrderDatedFarAheadCountsWhenItsPeriodComes() {
        Shop ada = Shop.open(club -> club.policy(
                        TierPolicy.builder().calendar(CalendarPeriod.MONTH).build())
                .futureTolerance(Duration.ofDays(200)));
        ada.on("2026-03-02").joins();

        paid(ada, "1001", "500.00", "2026-08-15T12:00:00Z");

        assertThat(ada.tierAround("2026-08-01")).isEqualTo("bronze, silver");
        assertThat(ada.tierAround("2026-09-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aLateOrderOfAPeriodWhoseReviewIsOverLiftsAtOnceWhileItsStatusRuns() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .upgrade(TierPolicy.Upgrade.PERIOD_END)
                .reviews(CalendarPeriod.YEAR)
                .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                .build()));
        ada.on("2026-06-01").pays("1001", "400.00");
        ada.on("2027-01-02");

        ada.tell(Order.of(ada.customer, "1002", "200.00", Instant.parse("2026-12-31T10:00:00Z")));

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2028-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void whoseReviewIsStillToComeWaitsForIt() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .upgrade(TierPolicy.Upgrade.MEMBERSHIP_ANNIVERSARY)
                .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                .build()));
        ada.on("2026-06-01").joins();
        ada.on("2026-07-01").pays("1001", "600.00");
        ada.on("2027-01-02").pays("1002", "1.00");

        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.tierAround("2027-06-01")).isEqualTo("bronze, silver");
        ada.tell(Order.of(ada.customer, "1003", "400.00", Instant.parse("2026-12-31T10:00:00Z")));
        assertThat(ada.tier()).isEqualTo("gold");
    }
}
