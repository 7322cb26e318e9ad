package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Order;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicyBuilder;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens in the new year to what was bought in the old one. */
class ClosedPeriodsTest {

    private static final TierPolicy REVIEWED = TierPolicy.builder()
            .calendar(CalendarPeriod.YEAR)
            .byTime(TimeDowngrade.PERIOD_END)
            .build();

    private final Shop ada = Shop.open(club -> club.policy(TierPolicy.CALENDAR_STATUS));
    private final Shop reviewed = Shop.open(club -> club.policy(REVIEWED));

    @Test
    void aCancelledOrderOfTheOldYearThatStandsAgainBringsItsTierBack() {
        ada.on("2026-11-10").pays("1001", "600.00");
        ada.on("2027-02-01").cancels("1001");
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.on("2027-03-01").reinstates("1001");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.view().ladders().get(0).validThrough()).hasToString("Optional[2027-12-31]");
    }

    @Test
    void aCancelledOrderOfAYearThatIsOverForGoodBringsNothingBack() {
        ada.on("2026-11-10").pays("1001", "600.00");
        ada.on("2027-02-01").cancels("1001");

        ada.on("2028-03-01").reinstates("1001");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void aCreditNoteInTheNewYearTakesNothingFromTheOldOne() {
        ada.on("2026-11-10").pays("1001", "600.00");

        ada.on("2027-02-01").isCredited("c-1", "200.00");

        assertThat(ada.tier()).isEqualTo("silver");
        ada.on("2027-06-01").pays("1002", "650.00");
        assertThat(ada.tierAround("2028-01-01")).as("450.00 in 2027").isEqualTo("silver, bronze");
    }

    @Test
    void aLateCreditNoteOfTheOldYearTakesItsTierAtOnce() {
        ada.on("2026-11-10").pays("1001", "600.00");

        ada.on("2027-02-01");
        ada.tell(CreditNote.of(ada.customer, "c-1", "200.00", Instant.parse("2026-12-01T10:00:00Z")));

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void aRefundOfTheReviewedYearTakesTheTierThatTheReviewGranted() {
        reviewed.on("2026-11-10").pays("1001", "600.00");
        assertThat(reviewed.tierAround("2027-01-01")).isEqualTo("silver, silver");

        reviewed.on("2027-02-01").isRefunded("1001", "r-1", "200.00");

        assertThat(reviewed.tier()).isEqualTo("bronze");
    }

    @Test
    void whileItsLossIsPutOffATierRestsOnTheYearBefore() {
        for (TierPolicy policy : List.of(
                yearly().grace(Period.ofDays(30)).build(),
                yearly().grace(Period.ofDays(30))
                        .byTime(TimeDowngrade.PERIOD_END)
                        .build(),
                yearly().minimumStay(Period.ofMonths(3)).build())) {
            Shop bob = Shop.open(club -> club.policy(policy));
            bob.on("2026-11-10").pays("1001", "600.00");
            bob.on("2027-01-10");
            assertThat(bob.tier()).as("%s", policy).isEqualTo("silver");

            bob.revises("1001", 2, "499.99");

            assertThat(bob.tier()).as("%s", policy).isEqualTo("bronze");
        }
    }

    @Test
    void whatARefundLeavesOfATierInItsGraceHasTheRestOfIt() {
        Shop bob =
                Shop.open(club -> club.policy(yearly().grace(Period.ofDays(30)).build()));
        bob.on("2026-11-10").pays("1001", "1000.00");
        bob.on("2027-01-10").isRefunded("1001", "r-1", "0.01");

        assertThat(bob.tier()).isEqualTo("silver");
        assertThat(bob.view().ladders().get(0).keptThrough()).isEqualTo("2027-01-30");
        assertThat(bob.tierAround("2027-01-31")).isEqualTo("silver, bronze");
    }

    private static TierPolicyBuilder yearly() {
        return TierPolicy.builder().calendar(CalendarPeriod.YEAR);
    }

    @Test
    void aLateOrderOfTheReviewedYearComesTooLateForItsReview() {
        reviewed.on("2026-11-10").pays("1001", "400.00");
        reviewed.on("2027-02-01");
        reviewed.tell(Order.of(reviewed.customer, "1002", "200.00", Instant.parse("2026-12-01T10:00:00Z")));

        assertThat(reviewed.tier()).as("no status runs from it").isEqualTo("bronze");
    }

    @Test
    void whoIsErasedAndJoinsAgainBringsNothingFromTheOldYear() {
        ada.on("2026-11-10").pays("1001", "600.00");
        ada.tell(Erasure.of(ada.customer, ada.next()));
        ada.on("2027-02-01").joins();

        assertThat(ada.tier()).isEqualTo("bronze");
        ada.isRefunded("1001", "r-1", "600.00");
        ada.on("2027-03-01").pays("1002", "500.00");

        assertThat(ada.tier())
                .as("the old order's refund takes nothing from the new life")
                .isEqualTo("silver");
    }

    @Test
    void anErasedMemberIsNoLongerMovedByTime() {
        ada.on("2026-11-10").pays("1001", "600.00");
        ada.tell(Erasure.of(ada.customer, ada.next()));
        long entries = ada.entries();

        ada.on("2029-01-01").engine.runDue(10);

        assertThat(ada.entries()).isEqualTo(entries);
        assertThat(ada.tier()).isEqualTo("none");
    }
}
