package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.TierPolicy;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A purchase counts for so many days, months or years. */
class RollingWindowTest {

    private static Shop rolling(Period period) {
        return Shop.open(
                club -> club.policy(TierPolicy.builder().rolling(period).build()));
    }

    @Test
    void aPurchaseCountsUpToTheDayBeforeTheSameDateOnePeriodLater() {
        Shop ada = rolling(Period.ofMonths(12));
        ada.on("2026-03-15").pays("1001", "500.00");

        assertThat(ada.tierAround("2027-03-15")).isEqualTo("silver, bronze");
    }

    @Test
    void monthsAreCountedFromTheDayOfThePurchase() {
        Shop ada = rolling(Period.ofMonths(1));
        ada.on("2025-01-31").pays("1001", "500.00");
        assertThat(ada.tierAround("2025-02-28")).isEqualTo("silver, bronze");

        Shop two = rolling(Period.ofMonths(2));
        two.on("2025-01-31").pays("1001", "500.00");
        assertThat(two.tierAround("2025-03-31")).isEqualTo("silver, bronze");
    }

    @Test
    void aYearAfter29FebruaryEndsWith27February() {
        Shop ada = rolling(Period.ofYears(1));
        ada.on("2024-02-29").pays("1001", "500.00");

        assertThat(ada.tierAround("2025-02-28")).isEqualTo("silver, bronze");
    }

    @Test
    void aDayOf23Or25HoursIsADay() {
        Shop spring = rolling(Period.ofDays(1));
        spring.on("2026-03-29").pays("1001", "500.00");
        assertThat(spring.tierAround("2026-03-30")).isEqualTo("silver, bronze");
        assertThat(spring.clock.instant()).isEqualTo("2026-03-29T22:00:00Z");

        Shop autumn = rolling(Period.ofDays(1));
        autumn.on("2026-10-25").pays("1001", "500.00");
        assertThat(autumn.tierAround("2026-10-26")).isEqualTo("silver, bronze");
        assertThat(autumn.clock.instant()).isEqualTo("2026-10-25T23:00:00Z");
    }

    @Test
    void aDayWithoutMidnightBeginsWhenItBegins() {
        Shop ada = Shop.open(LoyaltyProgram.builder("club", "BRL", ZoneId.of("America/Sao_Paulo"))
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .policy(TierPolicy.builder().rolling(Period.ofDays(1)).build())
                .build());
        ada.on("2018-11-03").pays("1001", "500.00");

        assertThat(ada.tierAround("2018-11-04")).isEqualTo("silver, bronze");
        assertThat(ada.clock.instant()).as("01:00 in Brazil").isEqualTo("2018-11-04T03:00:00Z");
    }

    @Test
    void aPurchaseEachDayIsTakenOffDayByDay() {
        Shop ada = rolling(Period.ofDays(30));
        ada.on("2026-04-01").pays("1001", "300.00");
        ada.on("2026-04-10").pays("1002", "200.00");
        ada.on("2026-04-20").pays("1003", "500.00");
        assertThat(ada.tier()).isEqualTo("gold");

        assertThat(ada.tierAround("2026-05-01")).isEqualTo("gold, silver");
        assertThat(ada.tierAround("2026-05-20")).isEqualTo("silver, bronze");
    }

    @Test
    void aRefundCountsOnTheDayOfItsOrder() {
        Shop ada = rolling(Period.ofDays(30));
        ada.on("2026-04-01").pays("1001", "300.00");
        ada.on("2026-04-10").pays("1002", "500.00");

        ada.on("2026-05-05").isRefunded("1001", "r-1", "300.00");

        assertThat(ada.tier()).as("the order had left the window").isEqualTo("silver");
        assertThat(ada.tierAround("2026-05-10")).isEqualTo("silver, bronze");
    }

    @Test
    void aCreditNoteCountsOnItsOwnDayAndTimeGivesTheTierBack() {
        Shop ada = rolling(Period.ofDays(30));
        ada.on("2026-04-01").isCredited("c-1", "100.00");
        ada.on("2026-04-10").pays("1001", "500.00");

        assertThat(ada.tierAround("2026-05-01")).isEqualTo("bronze, silver");
    }

    @Test
    void theViewSaysUntilWhenTheTierIsValidAndWhatKeepsIt() {
        Shop ada = rolling(Period.ofMonths(12));
        ada.on("2026-03-15").pays("1001", "380.00");
        ada.on("2026-06-01").pays("1002", "120.00");

        var ladder = ada.view().ladders().get(0);

        assertThat(ladder.validThrough()).hasToString("Optional[2027-03-14]");
        assertThat(ladder.ahead())
                .hasToString("will be moved down to bronze on 2027-03-15 unless 380.00 EUR are spent before");
        assertThat(ladder.progress().missing()).isEqualTo(eur("500.00"));
        assertThat(ladder.progress().through()).isNull();
        ada.on("2027-03-14").pays("1003", "380.00");
        assertThat(ada.tierAround("2027-03-15")).isEqualTo("silver, silver");
    }
}
