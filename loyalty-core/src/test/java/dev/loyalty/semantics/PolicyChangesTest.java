package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.Revision;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.member.LadderView;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Step;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.TierPolicyBuilder;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** When a version of the program that judges otherwise comes into force, its own policy says who falls, and when. */
class PolicyChangesTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T10:00:00Z");

    private static final CalendarPeriod MONTHS_FROM_THE_10TH =
            new CalendarPeriod(CalendarPeriod.Unit.MONTH, MonthDay.of(1, 10));

    private final InMemoryStore store = new InMemoryStore();
    private final SettableClock clock = SettableClock.at(MARCH);

    private LoyaltyEngine deploy(ProgramBuilder program) {
        return LoyaltyEngine.builder(program.build()).store(store).clock(clock).build();
    }

    /** Silver from so much, by a policy that is in force from April on. */
    private LoyaltyEngine from(String silver, TierPolicy policy) {
        return deploy(Shop.bare()
                .version(2)
                .inForceFrom(APRIL)
                .policy(policy)
                .tier("bronze", "0.00")
                .tier("silver", silver));
    }

    private void pays(LoyaltyEngine engine, String total) {
        engine.record(Order.of(ADA, "1001", total, clock.instant())).orThrow();
    }

    private static LadderView standing(LoyaltyEngine engine) {
        return engine.members().view(ADA).ladders().get(0);
    }

    private static String tier(LoyaltyEngine engine) {
        return standing(engine).tier().orElseThrow().id().value();
    }

    @Test
    void whereReviewsTakeTiersAHigherThresholdWaitsForTheReview() {
        pays(deploy(Shop.club()), "600.00");
        LoyaltyEngine engine = from(
                "700.00",
                TierPolicy.builder()
                        .rolling(Period.ofMonths(12))
                        .byTime(TimeDowngrade.PERIOD_END)
                        .reviews(CalendarPeriod.MONTH)
                        .build());
        clock.set(APRIL);

        assertThat(tier(engine)).isEqualTo("silver");
        assertThat(standing(engine).validThrough()).hasValue(LocalDate.of(2026, 4, 30));
    }

    @Test
    void whatAHigherThresholdLeavesToAReviewHasItsGraceFromThatDay() {
        TierPolicy reviewed = TierPolicy.builder()
                .rolling(Period.ofMonths(12))
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .grace(Period.ofDays(45))
                .build();
        pays(deploy(Shop.club().policy(reviewed)), "600.00");
        LoyaltyEngine engine = from("700.00", reviewed);
        clock.set(APRIL);

        assertThat(standing(engine).keptThrough()).isEqualTo("2026-05-31");
        assertThat(standing(engine).validThrough()).hasValue(LocalDate.of(2026, 5, 31));
    }

    @Test
    void aFreezeThatEndsAtOnceBeginsNoGraceForWhatWasLostBeforeTheVersion() {
        TierPolicyBuilder reviewed = TierPolicy.builder()
                .rolling(Period.ofDays(10))
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(new CalendarPeriod(CalendarPeriod.Unit.YEAR, MonthDay.of(7, 1)));
        LoyaltyEngine first = deploy(Shop.club().policy(reviewed.build()));
        pays(first, "600.00");
        clock.set(APRIL.minusSeconds(1));
        assertThat(tier(first)).isEqualTo("silver");
        LoyaltyEngine engine =
                from("500.00", reviewed.grace(Period.ofMonths(12)).build());
        clock.set(APRIL);

        engine.record(Freeze.of(ADA, Shop.STAFF, clock.instant())).orThrow();
        engine.record(Unfreeze.of(ADA, Shop.STAFF, clock.instant())).orThrow();

        assertThat(standing(engine).keptThrough()).isNull();
        assertThat(standing(engine).validThrough()).hasValue(LocalDate.of(2026, 6, 30));
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void whatWaitedForAReviewHasNoGraceThatTheVersionBeforeDidNotGiveIt() {
        TierPolicyBuilder tenDays = TierPolicy.builder().rolling(Period.ofDays(10));
        LoyaltyEngine first = deploy(Shop.club()
                .policy(tenDays.byTime(TimeDowngrade.PERIOD_END)
                        .reviews(new CalendarPeriod(CalendarPeriod.Unit.YEAR, MonthDay.of(7, 1)))
                        .build()));
        pays(first, "600.00");
        clock.set(APRIL.minusSeconds(1));
        assertThat(tier(first)).isEqualTo("silver");
        LoyaltyEngine engine = from(
                "500.00",
                TierPolicy.builder()
                        .rolling(Period.ofDays(10))
                        .grace(Period.ofDays(30))
                        .build());
        clock.set(APRIL);

        assertThat(tier(engine)).isEqualTo("bronze");
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void aGracePeriodThatRunsGoesOnUnderAVersionThatHasNone() {
        pays(
                deploy(Shop.club()
                        .policy(TierPolicy.builder()
                                .rolling(Period.ofDays(10))
                                .grace(Period.ofMonths(2))
                                .build())),
                "600.00");
        LoyaltyEngine engine =
                from("500.00", TierPolicy.builder().rolling(Period.ofDays(10)).build());
        clock.set(APRIL);

        assertThat(tier(engine)).isEqualTo("silver");
        assertThat(standing(engine).keptThrough()).isEqualTo("2026-05-11");
        clock.set(Instant.parse("2026-05-12T10:00:00Z"));
        assertThat(tier(engine)).isEqualTo("bronze");
    }

    @Test
    void oneLevelAtATimeAVersionTakesNone() {
        TierPolicy steps = TierPolicy.builder()
                .calendar(CalendarPeriod.QUARTER)
                .step(Step.ONE_LEVEL)
                .grace(Period.ofDays(1))
                .build();
        Instant august = Instant.parse("2026-08-01T10:00:00Z");
        LoyaltyEngine first =
                deploy(Shop.club().policy(steps).tier("platinum", "1500.00").tier("black", "9000.00"));
        pays(first, "1500.00");
        clock.set(Instant.parse("2026-05-10T10:00:00Z"));
        first.record(Order.of(ADA, "1002", "500.00", clock.instant())).orThrow();
        LoyaltyEngine engine =
                deploy(Shop.club().version(2).inForceFrom(august).policy(steps).tier("platinum", "1500.00"));
        clock.set(august);

        // platinum ended on 2 April, gold on 1 July, together with what had earned silver
        assertThat(tier(engine)).isEqualTo("silver");
        assertThat(standing(engine).validThrough()).hasValue(LocalDate.of(2026, 9, 30));
    }

    @Test
    void aMinimumStayThatOutlastsAGracePeriodGoesOnUnderAVersionThatHasNeither() {
        CalendarPeriod fromMarch10 = new CalendarPeriod(CalendarPeriod.Unit.YEAR, MonthDay.of(3, 10));
        pays(
                deploy(Shop.club()
                        .policy(TierPolicy.builder()
                                .calendar(fromMarch10)
                                .grace(Period.ofDays(10))
                                .minimumStay(Period.ofMonths(3))
                                .build())),
                "600.00");
        LoyaltyEngine engine = from(
                "500.00", TierPolicy.builder().calendar(CalendarPeriod.QUARTER).build());
        clock.set(APRIL);

        assertThat(tier(engine)).as("the grace ended on 20 March").isEqualTo("silver");
        assertThat(standing(engine).keptThrough()).isEqualTo("2026-06-01");
        clock.set(Instant.parse("2026-06-01T21:59:59Z"));
        assertThat(tier(engine)).isEqualTo("silver");
        clock.set(Instant.parse("2026-06-01T22:00:00Z"));
        assertThat(tier(engine)).isEqualTo("bronze");
    }

    @Test
    void aGracePeriodThatIsOverKeepsNothingUnderAVersionThatTakesAtOnce() {
        paysAndIsReviewedInJuly("600.00");
        LoyaltyEngine engine = from(
                "500.00", TierPolicy.builder().calendar(MONTHS_FROM_THE_10TH).build());
        clock.set(APRIL);

        assertThat(tier(engine)).isEqualTo("bronze");
    }

    @Test
    void aGracePeriodThatIsOverLetsNoVersionTakeALevelBeforeThePeriodsNextStart() {
        paysAndIsReviewedInJuly("1000.00");
        TierPolicy steps = TierPolicy.builder()
                .calendar(MONTHS_FROM_THE_10TH)
                .step(Step.ONE_LEVEL)
                .build();
        LoyaltyEngine engine = deploy(Shop.club().version(2).inForceFrom(APRIL).policy(steps));
        clock.set(APRIL);

        assertThat(tier(engine)).isEqualTo("gold");
        assertThat(standing(engine).keptThrough()).isNull();
        assertThat(standing(engine).validThrough()).hasValue(LocalDate.of(2026, 4, 9));
        clock.set(Instant.parse("2026-04-10T10:00:00Z"));
        assertThat(tier(engine)).isEqualTo("silver");
    }

    @Test
    void aFreezeThatEndsAtOnceLetsALossWaitOnWhoseGracePeriodIsOver() {
        paysAndIsReviewedInJuly("600.00");
        Instant june = Instant.parse("2026-06-01T10:00:00Z");
        TierPolicy atReview = TierPolicy.builder()
                .calendar(MONTHS_FROM_THE_10TH)
                .byRefund(RefundDowngrade.AT_REVIEW)
                .build();
        LoyaltyEngine engine = deploy(Shop.club().version(2).inForceFrom(june).policy(atReview));
        clock.set(june);

        engine.record(Freeze.of(ADA, Shop.STAFF, clock.instant())).orThrow();
        engine.record(Unfreeze.of(ADA, Shop.STAFF, clock.instant())).orThrow();

        assertThat(standing(engine).keptThrough()).isNull();
        assertThat(standing(engine).validThrough()).hasValue(LocalDate.of(2026, 6, 9));
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    /** What was bought on 2 March is no longer measured on the 10th. A day of grace follows, and a review in July. */
    private void paysAndIsReviewedInJuly(String total) {
        pays(
                deploy(Shop.club()
                        .policy(TierPolicy.builder()
                                .calendar(MONTHS_FROM_THE_10TH)
                                .byTime(TimeDowngrade.PERIOD_END)
                                .reviews(new CalendarPeriod(CalendarPeriod.Unit.YEAR, MonthDay.of(7, 1)))
                                .grace(Period.ofDays(1))
                                .build())),
                total);
    }

    @Test
    void whereNothingTakesTiersAHigherThresholdDoesNotEither() {
        pays(deploy(Shop.club()), "600.00");
        LoyaltyEngine engine = from(
                "700.00",
                TierPolicy.builder()
                        .byRefund(RefundDowngrade.NEVER)
                        .byTime(TimeDowngrade.NEVER)
                        .build());
        clock.set(APRIL);

        assertThat(tier(engine)).isEqualTo("silver");
    }

    @Test
    void aLowerThresholdEndsTheGrace() {
        TierPolicy monthWithGrace = TierPolicy.builder()
                .rolling(Period.ofDays(20))
                .grace(Period.ofDays(60))
                .build();
        LoyaltyEngine first = deploy(Shop.club().policy(monthWithGrace));
        pays(first, "600.00");
        clock.set(Instant.parse("2026-03-20T10:00:00Z"));
        first.record(Order.of(ADA, "1002", "100.00", clock.instant())).orThrow();
        clock.set(APRIL.minusSeconds(1));
        assertThat(standing(first).keptThrough()).isNotNull();

        LoyaltyEngine engine = from("100.00", monthWithGrace);
        clock.set(APRIL);

        assertThat(tier(engine)).isEqualTo("silver");
        assertThat(standing(engine).keptThrough()).isNull();
    }

    @Test
    void aVersionThatChangesNothingLeavesWaitingWhatWaitsForAReview() {
        TierPolicy policy = TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .byRefund(RefundDowngrade.AT_REVIEW)
                .build();
        for (boolean edited : new boolean[] {true, false}) {
            InMemoryStore own = new InMemoryStore();
            clock.set(MARCH);
            LoyaltyEngine before = LoyaltyEngine.builder(
                            Shop.club().policy(policy).build())
                    .store(own)
                    .clock(clock)
                    .build();
            pays(before, "600.00");
            OrderRef order = OrderRef.of(ADA, "1001");
            before.record(
                            edited
                                    ? Revision.of(order, 2, "100.00", clock.instant())
                                    : Cancellation.of(order, clock.instant()))
                    .orThrow();

            LoyaltyEngine engine = LoyaltyEngine.builder(Shop.club()
                            .version(2)
                            .inForceFrom(APRIL)
                            .policy(policy)
                            .build())
                    .store(own)
                    .clock(clock)
                    .build();
            clock.set(APRIL.plusSeconds(60));

            assertThat(tier(engine)).as("edited: %s", edited).isEqualTo("silver");
            engine.record(Freeze.of(ADA, Shop.STAFF, clock.instant())).orThrow();
            engine.record(Unfreeze.of(ADA, Shop.STAFF, clock.instant())).orThrow();
            assertThat(tier(engine)).as("frozen, edited: %s", edited).isEqualTo("silver");
            clock.set(Instant.parse("2027-01-01T10:00:00Z"));
            assertThat(tier(engine)).isEqualTo("bronze");
        }
    }
}
