package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Step;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Time waits a while before it takes a tier. */
class GraceTest {

    private final Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
            .rolling(Period.ofDays(30))
            .grace(Period.ofDays(10))
            .build()));

    @Test
    void theTierIsKeptForTheDaysOfGrace() {
        ada.on("2026-03-15").pays("1001", "500.00");

        assertThat(ada.tierAround("2026-04-14")).isEqualTo("silver, silver");
        assertThat(ada.view().ladders().get(0).keptThrough()).isEqualTo("2026-04-23");
        assertThat(ada.tierAround("2026-04-24")).isEqualTo("silver, bronze");
    }

    @Test
    void earningTheTierAgainEndsTheGrace() {
        ada.on("2026-03-15").pays("1001", "500.00");

        ada.on("2026-04-20").pays("1002", "500.00");

        assertThat(ada.view().ladders().get(0).keptThrough()).isNull();
        assertThat(ada.tierAround("2026-04-24")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2026-05-30")).as("a grace of its own").isEqualTo("silver, bronze");
    }

    @Test
    void atItsEndTheTierThenEarnedIsTaken() {
        ada.on("2026-03-15").pays("1001", "1000.00");

        ada.on("2026-04-20").pays("1002", "500.00");

        assertThat(ada.tierAround("2026-04-24")).isEqualTo("gold, silver");
    }

    @Test
    void aRefundHasNoGrace() {
        ada.on("2026-03-15").pays("1001", "500.00");

        ada.on("2026-03-20").isRefunded("1001", "r-1", "1.00");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void whatAStepLeavesHasAGraceOfItsOwnIfItIsLostOnThatDay() {
        Shop bob = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.MONTH)
                .step(Step.ONE_LEVEL)
                .grace(Period.ofMonths(2))
                .build()));
        bob.on("2026-03-10").pays("1001", "1000.00");
        bob.on("2026-05-10").pays("1002", "500.00");

        assertThat(bob.tierAround("2026-06-01")).isEqualTo("gold, silver");
        assertThat(bob.view().ladders().get(0).keptThrough()).isEqualTo("2026-07-31");
        assertThat(bob.tierAround("2026-07-01")).isEqualTo("silver, silver");
        assertThat(bob.tierAround("2026-08-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aShortGraceOfWhatAStepLeavesIsOverByTheNextStep() {
        Shop bob = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(CalendarPeriod.MONTH)
                .step(Step.ONE_LEVEL)
                .grace(Period.ofDays(31))
                .build()));
        bob.on("2026-03-10").pays("1001", "1000.00");
        bob.on("2026-04-10").pays("1002", "500.00");

        assertThat(bob.tierAround("2026-05-02")).isEqualTo("gold, silver");
        assertThat(bob.view().ladders().get(0).keptThrough()).isNull();
        assertThat(bob.tierAround("2026-06-01")).isEqualTo("silver, bronze");
    }
}
