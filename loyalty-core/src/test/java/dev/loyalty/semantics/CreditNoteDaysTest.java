package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.CreditNoteIssued.OnDay;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CreditNotes;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.LadderId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** On which days a credit note without an order counts, where a tier is measured over a window. */
class CreditNoteDaysTest {

    private static Shop shop(CreditNotes creditNotes, TierPolicy policy) {
        return Shop.open(Shop.club()
                .spend(spend -> spend.creditNotes(creditNotes))
                .policy(policy)
                .build());
    }

    private static Shop newest() {
        return shop(CreditNotes.AGAINST_NEWEST_DAYS, TierPolicy.ROLLING_YEAR);
    }

    private static CreditNoteIssued credited(Shop ada, String number, String amount) {
        return (CreditNoteIssued) ada.isCredited(number, amount).events().get(0);
    }

    private static OnDay onDay(String day, String amount) {
        return new OnDay(LocalDate.parse(day), Shop.eur(amount));
    }

    @Test
    void onItsOwnDayItOutlivesThePurchaseThatItWasFor() {
        Shop ada = shop(CreditNotes.ON_OWN_DAY, TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-10").pays("1001", "300.00");
        ada.on("2026-06-10").isCredited("c-1", "300.00");
        ada.on("2027-05-01").pays("1002", "600.00");

        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.view().progress().spent()).isEqualTo(Shop.eur("300.00"));
    }

    @Test
    void againstTheNewestDaysItLeavesTogetherWithThePurchase() {
        Shop ada = newest();
        ada.on("2026-03-10").pays("1001", "300.00");
        ada.on("2026-06-10").isCredited("c-1", "300.00");
        ada.on("2027-05-01").pays("1002", "600.00");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.engine.members().explain(ada.customer).ladders().get(0).stretches())
                .singleElement()
                .satisfies(stretch -> {
                    assertThat(stretch.orders()).isEqualTo(Shop.eur("600.00"));
                    assertThat(stretch.others())
                            .as("the credit note has left, too")
                            .isEqualTo(Shop.eur("0.00"));
                });
    }

    @Test
    void itTakesTheNewestDaysFirstAndItsOwnBeforeThem() {
        Shop ada = newest();
        ada.on("2026-03-10").pays("1001", "300.00");
        ada.on("2026-04-10").pays("1002", "100.00");
        ada.on("2026-06-10").pays("1003", "20.00");

        CreditNoteIssued credit = credited(ada, "c-1", "200.00");

        assertThat(credit.against())
                .containsExactly(
                        onDay("2026-06-10", "20.00"), onDay("2026-04-10", "100.00"), onDay("2026-03-10", "80.00"));
        assertThat(ada.net()).isEqualTo("220.00");
        assertThat(ada.view().progress().spent()).isEqualTo(Shop.eur("220.00"));
    }

    @Test
    void whatTheDaysDoNotHoldCountsOnItsOwnDay() {
        Shop ada = newest();
        ada.on("2026-03-10").pays("1001", "100.00");
        ada.on("2026-06-10");

        CreditNoteIssued credit = credited(ada, "c-1", "150.00");

        assertThat(credit.against()).containsExactly(onDay("2026-03-10", "100.00"));
        ada.on("2026-07-01").pays("1002", "540.00");
        assertThat(ada.tier()).as("540.00 less the 50.00 that were left over").isEqualTo("bronze");
        assertThat(ada.tierAround("2027-06-10")).isEqualTo("bronze, silver");
    }

    @Test
    void aLateOneTakesNothingFromDaysAfterItsOwn() {
        Shop ada = newest();
        ada.on("2026-03-10").pays("1001", "100.00");
        ada.on("2026-06-10").pays("1002", "100.00");

        CreditNoteIssued credit = (CreditNoteIssued)
                ada.tell(CreditNote.of(ada.customer, "c-1", "150.00", Instant.parse("2026-04-01T10:00:00Z")))
                        .events()
                        .get(0);

        assertThat(credit.against()).containsExactly(onDay("2026-03-10", "100.00"));
        assertThat(credit.day()).isEqualTo("2026-04-01");
    }

    @Test
    void inAClosedPeriodItTakesWhatTheTierRestedOn() {
        TierPolicy status = TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                .build();
        for (CreditNotes creditNotes : CreditNotes.values()) {
            Shop ada = shop(creditNotes, status);
            ada.on("2026-11-10").pays("1001", "600.00");
            ada.on("2027-02-01").isCredited("c-1", "200.00");

            assertThat(ada.tier())
                    .as(creditNotes.name())
                    .isEqualTo(creditNotes == CreditNotes.ON_OWN_DAY ? "silver" : "bronze");
        }
    }

    @Test
    void overALifetimeThereAreNoDays() {
        Shop ada = shop(CreditNotes.AGAINST_NEWEST_DAYS, TierPolicy.LIFETIME);
        ada.pays("1001", "600.00");

        assertThat(credited(ada, "c-1", "200.00").against()).isEqualTo(List.of());
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    /** Silver from 100.00. */
    private static Shop oneHundred(UnaryOperator<ProgramBuilder> more) {
        return Shop.open(more.apply(Shop.bare()
                        .spend(spend -> spend.creditNotes(CreditNotes.AGAINST_NEWEST_DAYS))
                        .ladder(
                                "year",
                                year -> year.policy(TierPolicy.ROLLING_YEAR)
                                        .tier("bronze", "0.00")
                                        .tier("silver", "100.00")))
                .build());
    }

    private static void creditedAfterAYear(Shop ada, Runnable between) {
        ada.on("2025-05-21").pays("1001", "500.00");
        ada.on("2026-06-30");
        between.run();
        ada.on("2026-07-01").isCredited("c-1", "120.00");
        ada.on("2026-08-04").pays("1002", "150.00");

        assertThat(ada.view().ladder(LadderId.of("year")).progress().spent())
                .as("the credit note was set against what was spent long ago")
                .isEqualTo(Shop.eur("150.00"));
        assertThat(ada.view().ladder(LadderId.of("year")).tier().orElseThrow().id())
                .hasToString("silver");
    }

    @Test
    void itIsSetAgainstSpendThatNoWindowReachesAnyLonger() {
        creditedAfterAYear(oneHundred(p -> p), () -> {});
    }

    @Test
    void whatHappenedBetweenDoesNotMatter() {
        Shop paid = oneHundred(p -> p);
        creditedAfterAYear(paid, () -> paid.pays("1000", "0.01"));
        Shop frozen = oneHundred(p -> p);
        creditedAfterAYear(frozen, () -> {
            frozen.tell(Freeze.of(frozen.customer, Shop.STAFF, frozen.next()));
            frozen.tell(Unfreeze.of(frozen.customer, Shop.STAFF, frozen.next()));
        });
    }

    @Test
    void otherLaddersDoNotMatter() {
        creditedAfterAYear(
                oneHundred(p -> p.ladder(
                        "decade",
                        decade -> decade.policy(TierPolicy.builder()
                                        .rolling(Period.ofYears(10))
                                        .build())
                                .tier("new", "0.00"))),
                () -> {});
    }

    @Test
    void whatIsBeyondAllThatIsLeftCountsOnItsOwnDay() {
        Shop ada = newest();
        ada.on("2026-03-10").pays("1001", "100.00");
        ada.on("2026-04-10").isCredited("c-1", "150.00");
        ada.on("2026-05-10").pays("1002", "100.00");
        ada.on("2026-06-10");

        CreditNoteIssued credit = credited(ada, "c-2", "80.00");

        assertThat(credit.against()).as("50.00 are left in all").containsExactly(onDay("2026-05-10", "50.00"));
    }
}
