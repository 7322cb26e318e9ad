package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.codec.DocumentFormat;
import dev.loyalty.codec.Place;
import dev.loyalty.codec.StateCodec;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.GraceStarted;
import dev.loyalty.member.Audience;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.MemberState;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.program.TierPolicy.Status;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.program.Window;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.ProgramId;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is reviewed while a member is frozen; what then is judged, and by which rule. */
class FrozenOverPolicyTest {

    private static final ProgramId CLUB = ProgramId.of("club");

    private Shop ada = Shop.open();

    private void opens(TierPolicy policy) {
        ada = Shop.open(club -> club.policy(policy));
    }

    private void freezes(String day) {
        ada.on(day).tell(Freeze.of(ada.customer, Shop.STAFF, ada.next()));
    }

    private void unfreezes(String day) {
        ada.on(day).tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));
    }

    @Test
    void aRefundWhileFrozenTakesTheTierAtOnceAlsoWhereTimeWaitsForAReview() {
        opens(TierPolicy.ANNIVERSARY_REVIEW);
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2026-04-01");
        ada.on("2026-04-10").isRefunded("1001", "r-1", "600.00");
        assertThat(ada.tier()).isEqualTo("silver");

        unfreezes("2026-05-01");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void aRefundWhileFrozenTakesTheTierAlsoWhereTimeNeverDoes() {
        opens(TierPolicy.builder()
                .rolling(Period.ofMonths(12))
                .byTime(TimeDowngrade.NEVER)
                .build());
        ada.on("2026-03-10").pays("1001", "1000.00");
        freezes("2026-04-01");
        ada.on("2026-04-10").isRefunded("1001", "r-1", "400.00");

        unfreezes("2026-05-01");

        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void whereRefundsWaitForTheReviewOneThatCameWhileFrozenDoesToo() {
        opens(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                .byRefund(RefundDowngrade.AT_REVIEW)
                .build());
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2026-04-01");
        ada.on("2026-04-10").isRefunded("1001", "r-1", "600.00");

        unfreezes("2026-05-01");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void whatTimeTookWhileFrozenHasItsGraceFromTheDayOnWhichTheFreezeEnds() {
        opens(TierPolicy.SOFT_LANDING);
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2027-03-01");
        unfreezes("2027-03-20");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.STAFF, 100)
                        .lines())
                .extracting(HistoryLine::event)
                .anySatisfy(event -> assertThat(event).isInstanceOf(GraceStarted.class));
        assertThat(ada.tierAround("2027-04-01")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2027-05-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aGraceThatRanBeforeTheFreezeIsNotBegunAnew() {
        opens(TierPolicy.SOFT_LANDING);
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2027-03-12");
        unfreezes("2027-04-20");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2027-05-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aLevelThatWaitsForTheNextReviewIsDueNoGraceWhenAFreezeEnds() {
        opens(TierPolicy.SOFT_LANDING);
        ada.on("2026-03-10").pays("1001", "1000.00");
        assertThat(ada.tierAround("2027-05-01")).isEqualTo("gold, silver");

        freezes("2027-05-10");
        assertThat(ada.view().ladders().get(0).keptThrough()).isNull();
        MemberState frozen =
                Objects.requireNonNull(ada.engine.members().verify(ada.customer).stored());
        for (int format : List.of(DocumentFormat.FIRST, DocumentFormat.NEWEST)) {
            Place place = new Place(CLUB, frozen.id(), frozen.version());
            assertThat(StateCodec.decode(place, StateCodec.encode(CLUB, frozen, format)))
                    .isEqualTo(frozen);
        }
        assertThat(ada.engine.members().verify(ada.customer).agrees()).isTrue();
        unfreezes("2027-05-11");

        assertThat(ada.engine.members().verify(ada.customer).agrees()).isTrue();
        assertThat(ada.tierAround("2027-06-01")).isEqualTo("silver, bronze");
        assertThat(ada.engine
                        .members()
                        .history(ada.customer, Audience.CUSTOMER, 100)
                        .lines())
                .extracting(line -> line.event().kind())
                .as("that it waits is the staff's affair")
                .containsOnlyOnce(EventKind.GRACE_STARTED)
                .doesNotContain(EventKind.FROZEN);
    }

    @Test
    void anEditThatWaitsForTheReviewIsDueNoGraceWhenAFreezeEnds() {
        opens(TierPolicy.builder()
                .rolling(Period.ofMonths(12))
                .byRefund(RefundDowngrade.AT_REVIEW)
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .grace(Period.ofDays(60))
                .build());
        ada.on("2026-03-10").pays("1001", "600.00");
        ada.on("2026-03-20").revises("1001", 2, "100.00");

        freezes("2026-03-21");
        unfreezes("2026-03-22");

        assertThat(ada.tierAround("2026-04-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aTierThatIsEarnedAgainDuringAFreezeIsDueItsGraceIfTimeThenTakesIt() {
        opens(TierPolicy.builder()
                .rolling(Period.ofDays(30))
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.YEAR)
                .grace(Period.ofDays(10))
                .build());
        ada.on("2026-03-10").pays("1001", "600.00");
        assertThat(ada.tierAround("2026-04-25")).as("its grace is over").isEqualTo("silver, silver");
        freezes("2026-04-26");
        ada.on("2026-05-01").pays("1002", "600.00");

        unfreezes("2026-12-28");

        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, silver");
    }

    @Test
    void whereTimeTakesAtOnceItDoesSoWhenTheFreezeEnds() {
        opens(TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2027-03-01");
        ada.on("2027-04-01");
        assertThat(ada.tier()).isEqualTo("silver");

        unfreezes("2027-04-02");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void theReviewsOfAFreezeAreNotMadeUpFor() {
        opens(TierPolicy.ANNIVERSARY_REVIEW);
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2028-03-01");
        unfreezes("2028-04-01");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2029-03-10")).isEqualTo("silver, bronze");
    }

    @Test
    void whoStillEarnsTheTierIsNotMoved() {
        opens(TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2026-04-01");
        ada.on("2026-04-10").isRefunded("1001", "r-1", "50.00");

        Outcome unfrozen = ada.on("2026-05-01").tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));

        assertThat(unfrozen.orThrow().tierChange()).isEmpty();
    }

    @Test
    void aReviewThatAFreezeSkippedIsNotMadeUpForByTheNextCent() {
        opens(TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .upgrade(TierPolicy.Upgrade.PERIOD_END)
                .reviews(CalendarPeriod.YEAR)
                .status(TierPolicy.Status.UNTIL_END_OF_NEXT_PERIOD)
                .build());
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2026-12-01");
        unfreezes("2027-01-10");
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.on("2027-01-11").pays("1002", "0.01");
        assertThat(ada.tier()).isEqualTo("bronze");
        ada.tell(Order.of(ada.customer, "1003", "400.00", Instant.parse("2026-11-30T12:00:00Z")));

        assertThat(ada.tier()).as("what comes late for the year lifts").isEqualTo("gold");
    }

    private static TierPolicy yearly(RefundDowngrade byRefund) {
        return TierPolicy.builder()
                .calendar(CalendarPeriod.YEAR)
                .byRefund(byRefund)
                .build();
    }

    @Test
    void aRefundThatWaitsForTheReviewGoesOnWaitingThroughAFreeze() {
        opens(yearly(RefundDowngrade.AT_REVIEW));
        ada.on("2026-03-10").pays("1001", "648.00");
        ada.on("2026-04-01").isRefunded("1001", "r-1", "250.00");

        freezes("2026-05-01");
        unfreezes("2026-05-01");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void anImportOfWhatIsKnownLeavesTheRefundWaiting() {
        opens(yearly(RefundDowngrade.AT_REVIEW));
        Order order = ada.on("2026-03-10").order("1001", "648.00");
        ada.tell(order);
        ada.on("2026-04-01").isRefunded("1001", "r-1", "250.00");

        ada.engine.recordAll(Stream.of(order));

        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void aLossThatWaitsForAReviewIsNotHastenedByAFreezeWhereSomethingWasRefundedLongBefore() {
        opens(TierPolicy.ANNIVERSARY_REVIEW);
        ada.on("2026-01-10").joins();
        ada.on("2026-03-10").pays("1001", "500.00");
        ada.on("2026-06-10").pays("1002", "500.00");
        ada.on("2026-06-20").isRefunded("1002", "r-1", "100.00");
        assertThat(ada.tierAround("2027-03-10")).as("400.00 are left").isEqualTo("silver, silver");

        freezes("2027-03-20");
        unfreezes("2027-03-20");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2028-01-10")).isEqualTo("silver, bronze");
    }

    @Test
    void aPeriodThatBeginsDuringAFreezeHasItsGraceFromTheDayOnWhichItEnds() {
        opens(TierPolicy.builder()
                .window(Window.MEMBERSHIP_YEAR)
                .byTime(TimeDowngrade.MEMBERSHIP_ANNIVERSARY)
                .grace(Period.ofMonths(12))
                .build());
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2027-03-01");
        unfreezes("2027-04-01");

        assertThat(ada.tierAround("2028-03-10")).as("grace through 2028-03-31").isEqualTo("silver, silver");
        assertThat(ada.tierAround("2029-03-10")).isEqualTo("silver, bronze");
    }

    @Test
    void overALifetimeAnEditMadeMeanwhileIsJudgedLikeTime() {
        opens(TierPolicy.builder().byTime(TimeDowngrade.NEVER).build());
        editedWhileFrozen();
        assertThat(ada.tier()).as("never").isEqualTo("silver");

        opens(TierPolicy.builder()
                .byTime(TimeDowngrade.PERIOD_END)
                .reviews(CalendarPeriod.MONTH)
                .build());
        editedWhileFrozen();
        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2026-06-01")).as("at the review").isEqualTo("silver, bronze");

        opens(TierPolicy.LIFETIME);
        editedWhileFrozen();
        assertThat(ada.tier()).as("at once").isEqualTo("bronze");
    }

    private void editedWhileFrozen() {
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2026-04-01");
        ada.on("2026-04-10").revises("1001", 2, "50.00");
        unfreezes("2026-05-10");
    }

    @Test
    void whatIsTakenBackMeanwhileTakesTheTierByThePolicyAndTheTierHeldOnlyWhenTheFreezeEnds() {
        opens(TierPolicy.ROLLING_YEAR);
        ada.on("2026-03-10").pays("1001", "600.00");
        freezes("2026-04-01");
        ada.on("2026-04-10").isRefunded("1001", "r-1", "600.00");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.view().ladders().get(0).earned())
                .satisfies(earned -> assertThat(earned.id()).hasToString("bronze"));

        ada.voids("1001", "r-1");
        Outcome unfrozen = ada.on("2026-05-01").tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));

        assertThat(unfrozen.orThrow().tierChange()).as("it did not happen").isEmpty();
    }

    @Test
    void whereRefundsTakeNoTierAnEditMadeMeanwhileDoesWhenTheFreezeEndsAlsoWithARefundBeforeItOrBesideIt() {
        opens(TierPolicy.builder()
                .rolling(Period.ofMonths(12))
                .byRefund(RefundDowngrade.NEVER)
                .build());
        ada.on("2026-03-10").pays("1001", "300.00");
        ada.on("2026-03-11").pays("1002", "300.00");
        ada.on("2026-03-20").isRefunded("1002", "r-1", "150.00");
        freezes("2026-04-01");
        ada.on("2026-04-10").isRefunded("1002", "r-2", "150.00");
        unfreezes("2026-04-20");
        assertThat(ada.tier()).as("what was paid back keeps it").isEqualTo("silver");

        freezes("2026-05-01");
        ada.on("2026-05-10").tell(ada.snapshot("1001", 2, "30.00").refund("r-3", "10.00"));
        assertThat(ada.view().ladders().get(0).earned())
                .satisfies(earned -> assertThat(earned.id()).hasToString("silver"));
        unfreezes("2026-05-20");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void whereOneLevelIsTakenAtATimeGraceBeginsWhenTheFreezeEndsToo() {
        opens(TierPolicy.builder()
                .window(Window.MEMBERSHIP_YEAR)
                .step(TierPolicy.Step.ONE_LEVEL)
                .grace(Period.ofMonths(12))
                .build());
        ada.on("2024-06-15").pays("1001", "600.00");
        freezes("2025-03-01");

        unfreezes("2025-10-01");

        assertThat(ada.tierAround("2026-06-15")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2026-10-01")).isEqualTo("silver, bronze");
    }

    @Test
    void whatIsSaidOfAFrozenMemberTakesNothingFromTheGraceThatIsDueWhenTheFreezeEnds() {
        opens(TierPolicy.builder()
                .window(Window.MEMBERSHIP_YEAR)
                .status(Status.UNTIL_END_OF_NEXT_PERIOD)
                .step(TierPolicy.Step.ONE_LEVEL)
                .grace(Period.ofDays(10))
                .build());
        ada.on("2023-06-15").pays("1001", "600.00");
        freezes("2025-03-01");
        freezes("2025-08-01");

        unfreezes("2025-10-01");

        assertThat(ada.tierAround("2025-10-11")).isEqualTo("silver, bronze");
    }
}
