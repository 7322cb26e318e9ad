package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Enrolment;
import dev.loyalty.command.TierPin;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierEarned;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicy.Upgrade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A version that begins with a day does that day's work, and one that begins within a day does not do it again. */
class VersionsAtMidnightTest {

    private static final TierPolicy YEARLY_REVIEWS = TierPolicy.builder()
            .calendar(CalendarPeriod.YEAR)
            .upgrade(Upgrade.PERIOD_END)
            .byTime(TimeDowngrade.PERIOD_END)
            .reviews(CalendarPeriod.YEAR)
            .build();

    private static final TierPolicy MONTHLY_REVIEWS = TierPolicy.builder()
            .rolling(Period.ofDays(30))
            .byTime(TimeDowngrade.PERIOD_END)
            .reviews(CalendarPeriod.MONTH)
            .step(Step.ONE_LEVEL)
            .build();

    private final InMemoryStore store = new InMemoryStore();

    private Shop open(TierPolicy policy) {
        return Shop.open(Shop.club().policy(policy).build(), wiring -> wiring.store(store));
    }

    private Shop withSecond(Shop before, ProgramBuilder second, String from) {
        return Shop.open(
                        second.version(2).inForceFrom(Instant.parse(from)).build(),
                        wiring -> wiring.store(store).clock(before.clock))
                .at(before.clock);
    }

    @Test
    void theReviewThatMovesUpIsDoneByTheVersionThatBeginsWithIt() {
        for (String from : List.of("2026-12-31T22:00:00Z", "2026-12-31T23:00:00Z", "2026-12-31T23:30:00Z")) {
            VersionsAtMidnightTest fresh = new VersionsAtMidnightTest();
            Shop ada = fresh.open(YEARLY_REVIEWS);
            ada.on("2026-06-01").pays("1001", "1000.00");

            Shop after = fresh.withSecond(ada, Shop.club().policy(YEARLY_REVIEWS), from);

            assertThat(after.on("2027-01-02").tier()).as(from).isEqualTo("gold");
            assertThat(after.tierAround("2028-01-01")).as(from).isEqualTo("gold, bronze");
        }
    }

    @Test
    void theVersionThatBeginsWithTheReviewJudgesByItsOwnThresholds() {
        Shop ada = open(YEARLY_REVIEWS);
        ada.on("2026-06-01").pays("1001", "600.00");
        ProgramBuilder dearer = Shop.bare()
                .policy(YEARLY_REVIEWS)
                .tier("bronze", "0.00")
                .tier("silver", "700.00")
                .tier("gold", "1000.00");

        Shop after = withSecond(ada, dearer, "2026-12-31T23:00:00Z");

        assertThat(after.on("2027-01-02").tier()).isEqualTo("bronze");
    }

    private static final ProgramBuilder WITHOUT_GOLD =
            Shop.bare().policy(YEARLY_REVIEWS).tier("bronze", "0.00").tier("silver", "500.00");

    private static List<Event> moves(Shop shop) {
        return shop.engine.members().journal(shop.customer, 0, 100).stream()
                .flatMap(entry -> entry.events().stream())
                .filter(event -> event instanceof TierChanged || event instanceof TierEarned)
                .toList();
    }

    @Test
    void aRetiredTierIsLeftAtOnceForWhatTheReviewOfThatDayGives() {
        Shop ada = open(YEARLY_REVIEWS);
        ada.on("2025-06-01").pays("1001", "1000.00");
        ada.on("2026-06-01").pays("1002", "600.00");

        Shop after = withSecond(ada, WITHOUT_GOLD, "2026-12-31T23:00:00Z");
        after.on("2027-02-01").engine.runDue(10);

        assertThat(moves(after))
                .extracting(Object::toString)
                .containsExactly(
                        "TierChanged[ladder=tiers, from=bronze, to=gold, up=true, reason=net spend 1000.00 ≥ 1000.00]",
                        "TierChanged[ladder=tiers, from=gold, to=silver, up=false,"
                                + " reason=the program no longer has the tier; net spend 600.00 ≥ 500.00]");
    }

    @Test
    void soIsOneThatIsEarnedUnderATierGivenByHand() {
        Shop ada = open(YEARLY_REVIEWS);
        ada.on("2025-06-01").pays("1001", "1000.00");
        ada.on("2026-06-01").pays("1002", "600.00");
        ada.tell(TierPin.exact(ada.customer, "bronze", Shop.STAFF, ada.next()));

        Shop after = withSecond(ada, WITHOUT_GOLD, "2026-12-31T23:00:00Z");
        after.on("2027-02-01").engine.runDue(10);

        assertThat(moves(after).subList(2, moves(after).size()))
                .extracting(Object::toString)
                .containsExactly("TierEarned[ladder=tiers, from=gold, to=silver,"
                        + " reason=the program no longer has the tier; net spend 600.00 ≥ 500.00]");
    }

    @Test
    void theGraceOfALossOnTheDayOnWhichAVersionBeginsIsGiven() {
        TierPolicy withGrace = TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .grace(Period.ofDays(30))
                .build();
        Shop ada = open(withGrace);
        ada.on("2026-03-15").pays("1001", "600.00");

        Shop after = withSecond(ada, Shop.club().policy(withGrace), "2026-04-13T22:00:00Z");

        assertThat(after.tierAround("2026-06-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aVersionThatBeganBeforeWhatTheMemberDidLastIsTakenUpThenAndDoesNoDayTwice() {
        Shop ada = open(MONTHLY_REVIEWS);
        ada.on("2026-03-15").pays("1001", "1000.00");
        ada.clock.set("2026-04-30T22:00:00Z");
        ada.engine.runDue(10);
        assertThat(ada.tier()).isEqualTo("silver");

        Shop after = withSecond(ada, Shop.club().policy(MONTHLY_REVIEWS), "2026-04-30T21:59:58Z");
        after.clock.set("2026-04-30T22:00:05Z");

        assertThat(after.tier()).isEqualTo("silver");
        after.tell(Enrolment.of(after.customer, after.next()));
        assertThat(after.engine.members().journal(after.customer, 0, 100))
                .extracting(Entry::effectiveAt)
                .isSorted();
    }

    @Test
    void aVersionInAZoneWhoseDayHasBegunDoesThatDaysWork() {
        Shop ada = open(MONTHLY_REVIEWS);
        ada.on("2026-03-15").pays("1001", "1000.00");
        ProgramBuilder tokyo = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Asia/Tokyo"))
                .policy(MONTHLY_REVIEWS)
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .tier("gold", "1000.00");

        Shop after = withSecond(ada, tokyo, "2026-04-30T18:00:00Z");
        after.clock.set("2026-05-02T12:00:00Z");
        after.engine.runDue(10);

        assertThat(after.tier()).isEqualTo("silver");
        assertThat(after.engine.members().journal(after.customer, 0, 100).stream()
                        .flatMap(entry -> entry.events().stream())
                        .filter(TierChanged.class::isInstance))
                .as("up once, and down once")
                .hasSize(2);
    }

    @Test
    void aDateThatBeginsOnceMoreFurtherWestHasNoSecondReview() {
        Shop ada = open(MONTHLY_REVIEWS);
        ada.on("2026-03-15").pays("1001", "1000.00");
        ProgramBuilder utc = LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
                .policy(MONTHLY_REVIEWS)
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .tier("gold", "1000.00");

        Shop after = withSecond(ada, utc, "2026-04-30T22:30:00Z");

        after.clock.set("2026-05-02T12:00:00Z");
        assertThat(after.tier()).isEqualTo("silver");
        after.clock.set("2026-06-01T00:00:00Z");
        assertThat(after.tier()).isEqualTo("bronze");
    }

    @Test
    void aVersionThatBeginsWithTheDayOfTheFormerZoneLeavesItToTheNewOne() {
        Shop ada = open(MONTHLY_REVIEWS);
        ada.on("2026-03-15").pays("1001", "1000.00");
        ProgramBuilder utc = LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
                .policy(MONTHLY_REVIEWS)
                .tier("bronze", "0.00")
                .tier("silver", "500.00")
                .tier("gold", "1000.00");

        Shop after = withSecond(ada, utc, "2026-04-30T22:00:00Z");

        after.clock.set("2026-04-30T23:59:59Z");
        assertThat(after.tier()).isEqualTo("gold");
        after.clock.set("2026-05-01T00:00:00Z");
        assertThat(after.tier()).isEqualTo("silver");
    }

    @Test
    void aPinThatEndsWithTheFirstDayOfAVersionBringsNoSecondReview() {
        Shop ada = open(MONTHLY_REVIEWS);
        ada.on("2026-03-15").pays("1001", "1000.00");
        ada.tell(TierPin.floor(ada.customer, "silver", Shop.STAFF, ada.next()).through(LocalDate.of(2026, 4, 30)));

        Shop after = withSecond(ada, Shop.club().policy(MONTHLY_REVIEWS), "2026-04-30T22:00:00Z");

        assertThat(after.on("2026-05-02").tier()).isEqualTo("silver");
    }

    @Test
    void theReviewOfAVersionsFirstDaySeesAnOrderThatCountsFromThatDay() {
        ProgramBuilder waits =
                Shop.club().policy(YEARLY_REVIEWS).spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)));
        for (String from : List.of("2026-12-31T22:00:00Z", "2026-12-31T23:00:00Z", "2026-12-31T23:30:00Z")) {
            VersionsAtMidnightTest fresh = new VersionsAtMidnightTest();
            Shop ada = Shop.open(waits.build(), wiring -> wiring.store(fresh.store));
            ada.on("2026-12-18").pays("1001", "1000.00");

            Shop after = fresh.withSecond(ada, Shop.club().policy(YEARLY_REVIEWS), from);

            assertThat(after.on("2027-01-02").tier()).as(from).isEqualTo("gold");
        }
    }

    @Test
    void whatCountsFromTheFirstDayOfTheFirstWindowCountsOnItAndIsTakenBackThere() {
        ProgramBuilder waits = Shop.club().spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)));
        Shop ada = Shop.open(waits.build(), wiring -> wiring.store(store));
        ada.on("2026-03-18").pays("1001", "600.00");
        TierPolicy rolling = TierPolicy.builder().rolling(Period.ofDays(30)).build();

        Shop after = withSecond(ada, Shop.club().policy(rolling), "2026-03-31T22:00:00Z");

        assertThat(after.tierAround("2026-04-01")).isEqualTo("bronze, silver");
        assertThat(after.on("2026-04-20").view().ladders().get(0).validThrough())
                .hasValue(LocalDate.of(2026, 4, 30));
        after.isRefunded("1001", "r-1", "200.00");
        assertThat(after.tier()).isEqualTo("bronze");
    }

    @Test
    void whatCountsLateForAClosedPeriodLiftsAlsoOnTheFirstDayOfAVersion() {
        TierPolicy status = TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                .upgrade(Upgrade.PERIOD_END)
                .build();
        ProgramBuilder waits =
                Shop.club().policy(status).spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)));
        Shop ada = Shop.open(waits.build(), wiring -> wiring.store(store));
        ada.on("2026-12-30").pays("1001", "600.00");

        Shop after = withSecond(ada, Shop.club().policy(status), "2027-01-12T23:00:00Z");

        assertThat(after.tierAround("2027-01-13")).isEqualTo("bronze, silver");
    }

    @Test
    void anOrderThatCountsFromTheFirstDayOfAVersionBringsNoSecondReview() {
        ProgramBuilder waits =
                Shop.club().policy(MONTHLY_REVIEWS).spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(14)));
        Shop ada = Shop.open(waits.build(), wiring -> wiring.store(store));
        ada.on("2026-03-02").pays("1001", "1000.00");
        ada.on("2026-04-17").pays("1002", "1.00");

        Shop after = withSecond(ada, waits, "2026-04-30T22:00:00Z");

        assertThat(after.on("2026-05-02").tier()).isEqualTo("silver");
    }
}
