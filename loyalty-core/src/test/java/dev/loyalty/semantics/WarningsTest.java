package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Order;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.DemotionAhead;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.ProgramId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Members are warned before time moves them down. */
class WarningsTest {

    private final InMemoryStore store = new InMemoryStore();
    private final Shop ada = Shop.open(
            Shop.club()
                    .policy(TierPolicy.builder()
                            .rolling(Period.ofMonths(12))
                            .warningDays(30)
                            .build())
                    .build(),
            wiring -> wiring.store(store));

    private List<String> warnings() {
        ada.engine.runDue(100);
        return store.open(ProgramId.of("club")).journal().after(MemberId.of(ada.customer), 0, 100).stream()
                .flatMap(entry -> entry.events().stream()
                        .filter(DemotionAhead.class::isInstance)
                        .map(DemotionAhead.class::cast)
                        .map(warning -> entry.effectiveAt() + " "
                                + warning.ahead().on() + " " + warning.ahead().missing()))
                .toList();
    }

    @Test
    void aWarningComesOnceAndSoManyDaysAhead() {
        ada.on("2026-03-15").pays("1001", "500.00");
        ada.on("2027-02-12");
        assertThat(warnings()).isEmpty();

        ada.on("2027-03-01");

        assertThat(warnings()).containsExactly("2027-02-12T23:00:00Z 2027-03-15 500.00 EUR");
    }

    @Test
    void whoBuysInTimeIsWarnedOfTheNextDayInstead() {
        ada.on("2026-03-15").pays("1001", "300.00");
        ada.on("2026-06-01").pays("1002", "200.00");
        ada.on("2027-02-20").pays("1003", "300.00");

        ada.on("2027-05-10");

        assertThat(warnings())
                .containsExactly(
                        "2027-02-12T23:00:00Z 2027-03-15 300.00 EUR", "2027-05-01T22:00:00Z 2027-06-01 200.00 EUR");
    }

    @Test
    void whoIsMovedDownWhenAnImportEndsIsWarnedOfWhatComesNext() {
        ada.on("2026-03-15").pays("1001", "1000.00");
        ada.on("2027-03-01");
        assertThat(warnings()).containsExactly("2027-02-12T23:00:00Z 2027-03-15 1000.00 EUR");

        ada.engine.recordAll(
                Stream.of(CreditNote.of(ada.customer, "c-1", "300.00", Instant.parse("2026-03-20T12:00:00Z"))));

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.view().ladders().get(0).validThrough()).hasToString("Optional[2027-03-14]");
        assertThat(warnings()).last().asString().startsWith("2027-03-01T11:00:00Z 2027-03-15");
    }

    @Test
    void whoWillBeMovedDownSoonIsWarnedAtOnce() {
        ada.on("2027-03-01").joins();
        ada.tell(Order.of(ada.customer, "1001", "500.00", Instant.parse("2026-03-15T12:00:00Z")));

        assertThat(warnings()).containsExactly("2027-03-01T11:01:00Z 2027-03-15 500.00 EUR");
    }

    @Test
    void whoWasWarnedAndBuysTooLittleIsNotWarnedAgain() {
        ada.on("2026-03-15").pays("1001", "500.00");
        ada.on("2027-03-01").pays("1002", "1.00");
        ada.pays("1003", "1.00");

        assertThat(warnings()).containsExactly("2027-02-12T23:00:00Z 2027-03-15 500.00 EUR");
    }

    @Test
    void whereMovesUpWaitForAReviewSpendingDoesNotKeepATierGivenByHand() {
        Shop bob = Shop.open(Shop.club()
                .policy(TierPolicy.builder()
                        .upgrade(TierPolicy.Upgrade.PERIOD_END)
                        .reviews(CalendarPeriod.MONTH)
                        .build())
                .build());
        bob.on("2026-03-02").joins();
        bob.tell(TierPin.floor(bob.customer, "gold", Shop.STAFF, bob.next()).through(LocalDate.of(2026, 3, 14)));

        assertThat(bob.view().ladders().get(0).ahead()).hasToString("will be moved down to bronze on 2026-03-15");
    }

    @Test
    void whereOrdersCountAfterSomeDaysTheyMustComeSoManyDaysBefore() {
        Shop bob = Shop.open(Shop.club()
                .spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)))
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                        .build())
                .build());
        bob.on("2026-06-01").pays("1001", "500.00");
        bob.on("2027-12-18");
        assertThat(bob.view().ladders().get(0).ahead())
                .hasToString(
                        "will be moved down to bronze on 2028-01-01 unless 500.00 EUR are spent before 2027-12-19");

        bob.on("2027-12-19");

        assertThat(bob.view().ladders().get(0).ahead()).hasToString("will be moved down to bronze on 2028-01-01");
        bob.pays("1002", "500.00");
        assertThat(bob.tierAround("2028-01-01")).isEqualTo("silver, bronze");
        assertThat(bob.tierAround("2028-01-02")).isEqualTo("bronze, silver");
    }

    @Test
    void manyOrdersThatWaitHideNoMoveDown() {
        Shop bob = Shop.open(Shop.club()
                .spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(300)))
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                        .build())
                .build());
        bob.on("2026-01-01").pays("1001", "500.00");
        LocalDate day = LocalDate.of(2026, 11, 2);
        for (int i = 0; i < 210; i++) {
            bob.on(day.plusDays(i).toString()).pays("o" + i, "0.01");
        }

        assertThat(bob.view().ladders().get(0).validThrough()).hasToString("Optional[2027-12-31]");
    }

    private static Shop shop(TierPolicy policy) {
        return Shop.open(Shop.club().policy(policy).build());
    }

    private static String ahead(Shop shop) {
        return String.valueOf(shop.view().ladders().get(0).ahead());
    }

    @Test
    void noAmountIsNamedWhereAPinEndsFirstAndTheYearTakesAllTheSame() {
        Shop bob = shop(TierPolicy.builder().calendar(CalendarPeriod.YEAR).build());
        bob.on("2026-06-22").pays("1001", "600.00");
        assertThat(ahead(bob)).isEqualTo("will be moved down to bronze on 2027-01-01");

        bob.tell(TierPin.floor(bob.customer, "silver", Shop.STAFF, bob.next()).through(LocalDate.of(2026, 12, 15)));

        assertThat(ahead(bob)).isEqualTo("will be moved down to bronze on 2027-01-01");
    }

    @Test
    void noAmountIsNamedWhereAnOrderWaitsAndTheYearTakesAllTheSame() {
        Shop bob = Shop.open(Shop.club()
                .spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)))
                .policy(TierPolicy.builder().calendar(CalendarPeriod.YEAR).build())
                .build());
        bob.on("2026-03-01").pays("1001", "600.00");
        bob.on("2026-11-28").pays("1002", "10.00");

        assertThat(ahead(bob)).isEqualTo("will be moved down to bronze on 2027-01-01");
    }

    @Test
    void whatIsSpentOnTheDayOfThePurchaseLeavesTheWindowWithIt() {
        ada.on("2026-03-15").pays("1001", "500.00");
        assertThat(ahead(ada))
                .isEqualTo(
                        "will be moved down to bronze on 2027-03-15 unless 500.00 EUR are spent before, from 2026-03-16 on");

        ada.on("2026-03-16");
        assertThat(ahead(ada))
                .isEqualTo("will be moved down to bronze on 2027-03-15 unless 500.00 EUR are spent before");
    }

    @Test
    void inAGracePeriodOnlyTheNewYearCounts() {
        Shop bob = shop(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .grace(Period.ofDays(30))
                .build());
        bob.on("2026-03-01").pays("1001", "500.00");

        assertThat(ahead(bob))
                .isEqualTo(
                        "will be moved down to bronze on 2027-01-31 unless 500.00 EUR are spent before, from 2027-01-01 on");
        bob.on("2027-01-01").pays("1002", "500.00");
        assertThat(bob.tierAround("2027-01-31")).isEqualTo("silver, silver");
    }

    @Test
    void withAStatusAndAGracePeriodTheYearThatEndsSoonerMayKeepTheTier() {
        Shop bob = shop(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                .grace(Period.ofDays(30))
                .build());
        bob.on("2026-03-01").pays("1001", "600.00");
        bob.on("2027-03-01").pays("1002", "20.00");
        assertThat(ahead(bob))
                .isEqualTo("will be moved down to bronze on 2028-01-31 unless 480.00 EUR are spent before 2028-01-01");

        bob.on("2028-01-10");
        assertThat(ahead(bob))
                .isEqualTo("will be moved down to bronze on 2028-01-31 unless 500.00 EUR are spent before");
    }

    @Test
    void anOrderOfTheYearsLastDayMayComeToCountInTheGracePeriod() {
        Shop bob = Shop.open(Shop.club()
                .spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(7)))
                .policy(TierPolicy.builder()
                        .calendar(CalendarPeriod.YEAR)
                        .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                        .grace(Period.ofDays(30))
                        .build())
                .build());
        bob.on("2024-06-01").pays("1001", "600.00");
        bob.on("2025-03-01").pays("1002", "200.00");
        bob.on("2025-04-01");
        assertThat(ahead(bob))
                .isEqualTo("will be moved down to bronze on 2026-01-31 unless 300.00 EUR are spent before 2026-01-01");

        bob.on("2025-12-31").pays("1003", "300.00");

        assertThat(bob.tierAround("2026-01-31")).isEqualTo("silver, silver");
    }

    @Test
    void whatEndsAGracePeriodThatRunsIsEnoughThoughAnotherOneBeginsThen() {
        Shop bob = shop(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .grace(Period.ofDays(10))
                .build());
        bob.on("2026-03-15").pays("1001", "300.00");
        bob.on("2026-03-25").pays("1002", "300.00");
        assertThat(ahead(bob))
                .as("of the second order nothing is left on that day")
                .isEqualTo("will be moved down to bronze on 2026-04-24 unless 200.00 EUR are spent before");

        bob.on("2026-04-23").pays("1003", "200.00");

        assertThat(bob.tierAround("2026-04-24")).isEqualTo("silver, silver");
        assertThat(bob.tierAround("2026-05-04")).isEqualTo("silver, bronze");
    }

    @Test
    void whatKeepsATierAfterAPinIsMeasuredInTheYearInWhichThePinEnds() {
        Shop bob = shop(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                .build());
        bob.on("2026-03-01").pays("1001", "20.00");
        bob.tell(TierPin.floor(bob.customer, "silver", Shop.STAFF, bob.next()).through(LocalDate.of(2027, 6, 30)));
        bob.on("2027-02-01");

        assertThat(ahead(bob))
                .isEqualTo("will be moved down to bronze on 2027-07-01 unless 500.00 EUR are spent before");
    }

    @Test
    void whatAVersionWillAskForIsMissingAlready() {
        InMemoryStore both = new InMemoryStore();
        Shop first = Shop.open(Shop.club().build(), wiring -> wiring.store(both));
        first.on("2026-03-15").pays("1001", "620.00");
        Shop bob = Shop.open(
                Shop.bare()
                        .version(2)
                        .inForceFrom(Instant.parse("2026-05-31T22:00:00Z"))
                        .tier("bronze", "0.00")
                        .tier("silver", "700.00")
                        .tier("gold", "1000.00")
                        .build(),
                wiring -> wiring.store(both).clock(first.clock));

        assertThat(ahead(bob))
                .isEqualTo("will be moved down to bronze on 2026-06-01 unless 80.00 EUR are spent before");
    }

    @Test
    void whereOrdersHaveAMinimumNoLessIsAskedFor() {
        Shop bob = Shop.open(Shop.club()
                .spend(spend -> spend.minimum("50.00"))
                .policy(TierPolicy.ROLLING_YEAR)
                .build());
        bob.on("2026-03-15").pays("1001", "100.00");
        bob.on("2026-04-15").pays("1002", "495.00");
        bob.on("2026-05-01");

        assertThat(ahead(bob))
                .isEqualTo("will be moved down to bronze on 2027-03-15 unless 50.00 EUR are spent before");
        bob.pays("1003", "49.99");
        assertThat(bob.tierAround("2027-03-15")).isEqualTo("silver, bronze");
    }

    @Test
    void aBasketForTheNextTierIsNeverBelowTheMinimumOfAnOrder() {
        Shop bob = Shop.open(Shop.club().spend(spend -> spend.minimum("50.00")).build());
        bob.pays("1001", "490.00");

        assertThat(bob.view().progress().missing()).isEqualTo(Shop.eur("10.00"));
        assertThat(bob.view().progress().basket()).as("with 5 % off").isEqualTo(Shop.eur("52.64"));
    }

    @Test
    void aTierIsValidUntilLessIsHeldThoughMoreIsHeldInBetween() {
        Shop bob = Shop.open(Shop.club()
                .spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)))
                .policy(TierPolicy.ROLLING_YEAR)
                .build());
        bob.on("2026-06-01").pays("1001", "600.00");
        bob.on("2026-07-01").pays("1002", "400.00");

        assertThat(bob.tier()).isEqualTo("silver");
        assertThat(bob.view().progress().from()).isEqualTo("2026-07-15");
        assertThat(bob.view().validThrough()).hasToString("Optional[2027-05-31]");
    }

    @Test
    void graceThatAMinimumStayOrAReviewOutlastsEndsWithThem() {
        Shop bob = shop(TierPolicy.SOFT_LANDING);
        bob.on("2026-03-10").pays("1001", "1000.00");
        bob.on("2027-04-20");

        assertThat(bob.view().validThrough()).hasToString("Optional[2027-04-30]");
        assertThat(bob.view().ladders().get(0).keptThrough()).isEqualTo("2027-04-30");
    }
}
