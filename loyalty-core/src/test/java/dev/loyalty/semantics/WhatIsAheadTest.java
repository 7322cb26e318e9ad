package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.TierPin;
import dev.loyalty.event.Outlook;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.CalendarPeriod.Unit;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which days how much must be spent so that a tier is kept that time would take. */
class WhatIsAheadTest {

    private static final CalendarPeriod QUARTER = new CalendarPeriod(Unit.QUARTER, MonthDay.of(1, 1));

    /** What counts is the quarter from 28 March; the review that gives it comes a few days later. */
    private static final TierPolicy REVIEWED_LATER = TierPolicy.builder()
            .calendar(new CalendarPeriod(Unit.QUARTER, MonthDay.of(12, 28)))
            .status(Status.UNTIL_END_OF_NEXT_PERIOD)
            .upgrade(Upgrade.PERIOD_END)
            .reviews(QUARTER)
            .build();

    @Test
    void whatAReviewGivesMayBeSpentUpToTheReview() {
        Shop ada = Shop.open(club -> club.policy(REVIEWED_LATER));
        ada.joins();
        isGivenSilver(ada.on("2026-03-05"), "2026-04-10");

        assertThat(ahead(ada))
                .hasToString(
                        "will be moved down to bronze on 2026-04-10 unless 500.00 EUR are spent before 2026-04-01");
    }

    @Test
    void aReviewSeesWhatComesToCountOnItsDay() {
        Shop ada = Shop.open(waiting()
                .policy(TierPolicy.builder()
                        .upgrade(Upgrade.PERIOD_END)
                        .reviews(new CalendarPeriod(Unit.MONTH, MonthDay.of(1, 1)))
                        .build())
                .build());
        ada.joins();
        isGivenSilver(ada, "2026-04-15");

        assertThat(ahead(ada))
                .hasToString(
                        "will be moved down to bronze on 2026-04-15 unless 500.00 EUR are spent before 2026-03-26");
        ada.on("2026-03-25").pays("1001", "500.00");
        assertThat(ada.tierAround("2026-04-15")).isEqualTo("silver, silver");
    }

    @Test
    void whatAVersionWouldTakeIsKeptByWhatCountsByItsFirstDay() {
        InMemoryStore store = new InMemoryStore();
        ProgramBuilder weeks = waiting()
                .policy(TierPolicy.builder()
                        .rolling(Period.ofDays(14))
                        .byTime(TimeDowngrade.TIER_ANNIVERSARY)
                        .build());
        ProgramBuilder months = waiting()
                .version(2)
                .inForceFrom(start("2026-07-01"))
                .policy(TierPolicy.builder()
                        .calendar(new CalendarPeriod(Unit.MONTH, MonthDay.of(1, 28)))
                        .upgrade(Upgrade.TIER_ANNIVERSARY)
                        .grace(Period.ofDays(1))
                        .build());
        Shop.open(weeks.build(), wiring -> wiring.store(store)).pays("1001", "600.00");
        Shop ada = Shop.open(months.build(), wiring -> wiring.store(store)).on("2026-06-10");

        // of 24 June it counts as the second version begins, under which the tier may rest on the month before
        assertThat(ahead(ada))
                .hasToString("will be moved down to bronze on 2026-07-01 unless 500.00 EUR are spent before 2026-06-25,"
                        + " from 2026-06-17 on");
        ada.on("2026-06-24").pays("1002", "500.00");
        assertThat(ada.tierAround("2026-07-01")).isEqualTo("silver, silver");
    }

    private static ProgramBuilder waiting() {
        return Shop.club().spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(7)));
    }

    @Test
    void noMoreIsAskedForThanAReviewWantsThatComesFirst() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                .rolling(Period.ofMonths(1))
                .upgrade(Upgrade.PERIOD_END)
                .byTime(TimeDowngrade.TIER_ANNIVERSARY)
                .reviews(new CalendarPeriod(Unit.MONTH, MonthDay.of(1, 5)))
                .build()));
        ada.on("2026-03-05").pays("1001", "300.00");
        isGivenSilver(ada, "2026-04-05");

        // the purchase leaves on the day of the review, which looks at the day before
        assertThat(ahead(ada))
                .hasToString("will be moved down to bronze on 2026-04-05 unless 200.00 EUR are spent before");
        ada.on("2026-04-04").pays("1002", "200.00");
        assertThat(ada.tierAround("2026-04-05")).isEqualTo("silver, silver");
    }

    @Test
    void onEachDayThatIsNamedSpendingKeepsIt() {
        Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
                        .calendar(QUARTER)
                        .byTime(TimeDowngrade.PERIOD_END)
                        .reviews(new CalendarPeriod(Unit.HALF_YEAR, MonthDay.of(1, 1)))
                        .grace(Period.ofMonths(7))
                        .build())
                .spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(7))));
        ada.on("2026-03-05").pays("1001", "500.00");
        ada.on("2026-05-01");

        // what is spent in the last days of a quarter comes to count in the next one, for which it is none
        assertThat(ahead(ada))
                .hasToString("will be moved down to bronze on 2027-01-01 unless 500.00 EUR are spent before 2026-12-26,"
                        + " from 2026-10-01 on");
        ada.on("2026-09-28").pays("1002", "500.00");
        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, bronze");
    }

    private static void isGivenSilver(Shop shop, String until) {
        shop.tell(
                TierPin.floor(shop.customer, "silver", Shop.STAFF, shop.next()).until(start(until)));
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(Shop.BERLIN).toInstant();
    }

    private static @Nullable Outlook ahead(Shop shop) {
        return shop.view().ladders().get(0).ahead();
    }
}
