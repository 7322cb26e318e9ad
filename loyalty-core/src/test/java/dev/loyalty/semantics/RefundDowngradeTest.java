package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import java.time.Period;
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
}
