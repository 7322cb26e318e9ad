package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Command;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Order;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.TierUnpin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.Entry;
import dev.loyalty.event.PinEnded;
import dev.loyalty.event.ProgramAdopted;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.LadderView;
import dev.loyalty.member.Placement;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.Joining;
import dev.loyalty.program.ProgramBuilder;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Which version of the program counts an order, and which judges the tier. */
class ProgramVersionsTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T10:00:00Z");

    private final InMemoryStore store = new InMemoryStore();
    private final SettableClock clock = SettableClock.at(MARCH);
    private LoyaltyEngine engine = deploy(Shop.club());

    private LoyaltyEngine deploy(ProgramBuilder program) {
        return LoyaltyEngine.builder(program.build()).store(store).clock(clock).build();
    }

    private Outcome.Applied tell(Command command) {
        Outcome.Applied applied = engine.record(command).orThrow();
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
        return applied;
    }

    private Outcome.Applied pays(String order, String total, Instant at) {
        return tell(Order.of(ADA, order, total, at));
    }

    private Outcome.Applied paysWithShipping(String order, Instant at) {
        return tell(Order.of(OrderRef.of(ADA, order), Parts.of("100.00", "0.00", "10.00", "0.00"), at));
    }

    private String tier() {
        return engine.members().view(ADA).tier().orElseThrow().id().value();
    }

    private String net() {
        return engine.members().view(ADA).spend().net().plain();
    }

    private static ProgramBuilder second() {
        return Shop.club().version(2).inForceFrom(APRIL);
    }

    private static ProgramBuilder cheaper() {
        return Shop.bare()
                .version(2)
                .inForceFrom(APRIL)
                .tier("bronze", "0.00")
                .tier("silver", "300.00")
                .tier("gold", "1000.00");
    }

    @Test
    void whatAnOrderCountsIsAskedOfTheVersionInForceWhenItOccurred() {
        engine = deploy(second().spend(rule -> rule.parts(Part.GOODS, Part.SHIPPING)));
        clock.set(MAY);

        paysWithShipping("1001", APRIL.minusNanos(1000));
        paysWithShipping("1002", APRIL);

        assertThat(net()).isEqualTo("210.00");
    }

    @Test
    void aRefundFollowsTheRuleOfThePurchase() {
        paysWithShipping("1001", MARCH);
        engine = deploy(second().spend(rule -> rule.parts(Part.GOODS, Part.SHIPPING)));
        clock.set(MAY);

        tell(Refund.of(OrderRef.of(ADA, "1001"), "r-1", Parts.of("0.00", "0.00", "10.00", "0.00"), MAY));

        assertThat(net()).as("shipping did not count when it was bought").isEqualTo("100.00");
    }

    @Test
    void pastAmountsStandWhenTheProgramChanges() {
        paysWithShipping("1001", MARCH);
        engine = deploy(second().spend(rule -> rule.parts(Part.GOODS, Part.SHIPPING)));
        clock.set(MAY);

        assertThat(net()).isEqualTo("100.00");
    }

    @Test
    void theTierIsJudgedByTheVersionInForceNow() {
        pays("1001", "300.00", MARCH);
        engine = deploy(cheaper());
        clock.set(APRIL.minusNanos(1000));
        assertThat(tier()).isEqualTo("bronze");

        clock.set(APRIL);

        assertThat(tier()).isEqualTo("silver");
        assertThat(engine.members().view(ADA).ladders().get(0).since()).isEqualTo(APRIL);
    }

    @Test
    void theStartOfAVersionIsADueInstantWithAnEntryOfItsOwn() {
        pays("1001", "300.00", MARCH);
        engine = deploy(cheaper());
        clock.set(MAY);

        assertThat(engine.runDue(10)).isEqualTo(1);
        assertThat(engine.runDue(10)).isZero();

        Entry entry = store.open(engine.program().id())
                .journal()
                .after(MemberId.of(ADA), 1, 10)
                .get(0);
        assertThat(entry.effectiveAt()).isEqualTo(APRIL);
        assertThat(entry.recordedAt()).isEqualTo(MAY);
        assertThat(entry.events().get(0)).isInstanceOf(ProgramAdopted.class);
        assertThat(engine.members().verify(ADA).agrees()).isTrue();
    }

    @Test
    void aTierThatIsRetiredIsLeftForTheOneThatIsEarned() {
        pays("1001", "600.00", MARCH);
        engine = deploy(
                Shop.bare().version(2).inForceFrom(APRIL).tier("bronze", "0.00").tier("gold", "1000.00"));
        clock.set(MAY);

        Outcome.Applied applied = pays("1002", "1.00", MAY);

        assertThat(tier()).isEqualTo("bronze");
        assertThat(applied.timeFirst())
                .singleElement()
                .satisfies(entry -> assertThat(entry.events())
                        .anySatisfy(event -> assertThat(event)
                                .isInstanceOfSatisfying(
                                        TierChanged.class,
                                        change -> assertThat(change.reason().code())
                                                .isEqualTo(TierReason.Code.TIER_RETIRED))));
    }

    @Test
    void whoHeldARetiredTierByHandMovesOnceToWhatTheVersionGives() {
        pays("1001", "354.00", MARCH);
        tell(TierPin.exact(ADA, "gold", Shop.STAFF, MARCH));
        engine = deploy(
                Shop.bare().version(2).inForceFrom(APRIL).tier("bronze", "0.00").tier("silver", "300.00"));
        clock.set(MAY);

        assertThat(pays("1002", "1.00", MAY).timeFirst().get(0).events())
                .filteredOn(TierChanged.class::isInstance)
                .singleElement()
                .hasToString("TierChanged[ladder=tiers, from=gold, to=silver, up=false,"
                        + " reason=the program no longer has the tier; net spend 354.00 ≥ 300.00]");
    }

    @Test
    void aTierThatIsRetiredIsLeftAlsoByWhoEarnedItWhileFrozenInAnother() {
        pays("1001", "400.00", MARCH);
        tell(TierPin.exact(ADA, "bronze", Shop.STAFF, MARCH));
        engine = deploy(cheaper());
        clock.set(APRIL);
        tell(Freeze.of(ADA, Shop.STAFF, APRIL));
        tell(TierUnpin.of(ADA, Shop.STAFF, APRIL));
        engine = deploy(
                Shop.bare().version(3).inForceFrom(MAY).tier("bronze", "0.00").tier("gold", "1000.00"));
        clock.set(MAY);

        assertThat(tier()).isEqualTo("bronze");
        tell(Unfreeze.of(ADA, Shop.STAFF, MAY));
        assertThat(tier()).isEqualTo("bronze");
    }

    @Test
    void aPinToATierThatIsRetiredEnds() {
        pays("1001", "1.00", MARCH);
        tell(TierPin.floor(ADA, "silver", Shop.STAFF, MARCH));
        engine = deploy(
                Shop.bare().version(2).inForceFrom(APRIL).tier("bronze", "0.00").tier("gold", "1000.00"));
        clock.set(MAY);

        Outcome.Applied applied = pays("1002", "1.00", MAY);

        assertThat(tier()).isEqualTo("bronze");
        assertThat(applied.timeFirst().get(0).events())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                PinEnded.class, ended -> assertThat(ended.why()).isEqualTo(PinEnded.Why.TIER_RETIRED)));
    }

    @Test
    void aLadderThatJoinsStartsAtWhatIsEarnedAndOneThatLeavesIsGone() {
        pays("1001", "600.00", MARCH);
        engine = deploy(Shop.bare()
                .version(2)
                .inForceFrom(APRIL)
                .ladder("club", ladder -> ladder.tier("guest", "0.00").tier("friend", "100.00")));
        clock.set(MAY);

        assertThat(engine.members().view(ADA).ladders()).singleElement().satisfies(view -> {
            assertThat(view.ladder()).isEqualTo(LadderId.of("club"));
            assertThat(view.tier().orElseThrow().id().value()).isEqualTo("friend");
        });
        tell(Order.of(ADA, "1002", "1.00", MAY));
    }

    @Test
    void aLadderThatJoinsDuringAFreezeStandsStillUntilItEnds() {
        pays("1001", "600.00", MARCH);
        tell(Freeze.of(ADA, Shop.STAFF, MARCH));
        engine = deploy(Shop.bare()
                .version(2)
                .inForceFrom(APRIL)
                .ladder("club", ladder -> ladder.tier("guest", "0.00").tier("friend", "1000.00")));
        clock.set(MAY);
        tell(TierPin.exact(ADA, "friend", Shop.STAFF, MAY));

        assertThat(tier()).isEqualTo("guest");
        tell(Unfreeze.of(ADA, Shop.STAFF, MAY));
        assertThat(tier()).isEqualTo("friend");
    }

    @Test
    void anOrderFromBeforeJoiningIsKnownAlsoUnderAVersionThatTakesNoSuchOrders() {
        Instant january = Instant.parse("2026-01-10T10:00:00Z");
        tell(Enrolment.of(ADA, MARCH));
        tell(OrderSnapshot.of(OrderRef.of(ADA, "1001"), 1, "100.00", january));
        engine = deploy(second().joining(Joining.EXPLICIT));
        clock.set(MAY);

        tell(OrderSnapshot.of(OrderRef.of(ADA, "1001"), 2, "600.00", january));

        assertThat(tier()).isEqualTo("silver");
    }

    @Test
    void aLongerWindowFindsTheDaysThatTheShorterOneReachedOnTheDayBefore() {
        engine = deploy(Shop.bare()
                .version(2)
                .inForceFrom(MARCH)
                .policy(TierPolicy.builder().calendar(CalendarPeriod.MONTH).build())
                .tier("bronze", "0.00")
                .tier("silver", "500.00"));
        clock.set(MARCH.plusSeconds(60));
        pays("1001", "600.00", clock.instant());
        engine = deploy(Shop.bare()
                .version(3)
                .inForceFrom(APRIL.plus(Duration.ofHours(10)))
                .policy(TierPolicy.builder().calendar(CalendarPeriod.YEAR).build())
                .tier("bronze", "0.00")
                .tier("silver", "500.00"));

        assertThat(tierAt("2026-04-01T09:59:59Z")).isEqualTo("bronze");
        assertThat(tierAt("2026-04-01T10:00:00Z")).isEqualTo("silver");
    }

    @Test
    void aLadderThatJoinsWaitsForItsFirstReviewWhereMovesUpDo() {
        pays("1001", "600.00", MARCH);
        engine = deploy(Shop.bare()
                .version(2)
                .inForceFrom(APRIL)
                .ladder(
                        "club",
                        ladder -> ladder.policy(TierPolicy.builder()
                                        .upgrade(TierPolicy.Upgrade.PERIOD_END)
                                        .reviews(CalendarPeriod.MONTH)
                                        .build())
                                .tier("guest", "0.00")
                                .tier("friend", "100.00")));

        assertThat(tierAt("2026-04-30T21:59:59Z")).isEqualTo("guest");
        assertThat(tierAt("2026-04-30T22:00:00Z")).isEqualTo("friend");
    }

    @Test
    void nothingIsForetoldOfALadderThatGoesAndComesBack() {
        LadderId care = LadderId.of("care");
        deploy(withCare(2).inForceFrom(MARCH)).close();
        pays("1", "520.00", MARCH);
        deploy(Shop.club().version(3).inForceFrom(APRIL)).close();
        engine = deploy(withCare(4).inForceFrom(MAY));
        assertThat(engine.members().view(ADA).ladder(care).ahead()).isNull();
        clock.set(MAY);
        assertThat(engine.members().view(ADA).ladder(care).held()).isNotNull();
    }

    @Test
    void theFirstWindowCountsWhatWasSpentBeforeOnTheDayItComesIntoForceSoNobodyFallsThatDay() {
        engine = deploy(Shop.club().version(2).inForceFrom(APRIL).policy(TierPolicy.ROLLING_YEAR));
        pays("1001", "600.00", Instant.parse("2024-05-10T10:00:00Z"));
        assertThat(tier()).isEqualTo("silver");

        clock.set(APRIL);

        assertThat(tier()).as("the day of the window").isEqualTo("silver");
        assertThat(view().validThrough()).hasValue(LocalDate.of(2027, 3, 31));
        assertThat(tierAt("2027-03-31T21:59:59.999999Z")).isEqualTo("silver");
        assertThat(tierAt("2027-03-31T22:00:00Z"))
                .as("one window later, in Berlin")
                .isEqualTo("bronze");
    }

    @Test
    void whatIsTakenBackOfAnOldOrderIsMissingWhereTheFirstWindowCountsIt() {
        engine = deploy(Shop.club().version(2).inForceFrom(APRIL).policy(TierPolicy.ROLLING_YEAR));
        pays("1001", "600.00", Instant.parse("2024-05-10T10:00:00Z"));
        clock.set(MAY);

        tell(Refund.of(OrderRef.of(ADA, "1001"), "r-1", "100.01", MAY));
        assertThat(tier()).isEqualTo("bronze");
        assertThat(view().progress().spent().plain()).isEqualTo("499.99");

        tell(RefundVoid.of(OrderRef.of(ADA, "1001"), "r-1", MAY));
        assertThat(tier()).isEqualTo("silver");
        assertThat(view().validThrough()).hasValue(LocalDate.of(2027, 3, 31));
    }

    @Test
    void anOldOrderThatComesAfterTheFirstWindowCountsOnItsOwnDayAndSoDoesItsRefund() {
        pays("1001", "600.00", MARCH);
        engine = deploy(Shop.club().version(2).inForceFrom(APRIL).policy(TierPolicy.ROLLING_YEAR));
        clock.set(MAY);

        pays("1002", "300.00", Instant.parse("2024-05-10T10:00:00Z"));
        tell(Refund.of(OrderRef.of(ADA, "1002"), "r-1", "200.00", MAY));

        assertThat(view().progress().spent().plain()).isEqualTo("600.00");
        assertThat(net()).isEqualTo("700.00");
    }

    @Test
    void anOrderThatWaitedWhenTheFirstWindowCameCountsOnItsOwnDay() {
        engine = deploy(Shop.club().version(2).inForceFrom(MARCH).spend(rule -> rule.countsFrom(CountsFrom.CONFIRMED)));
        pays("1001", "600.00", MARCH);
        engine = deploy(Shop.club().version(3).inForceFrom(APRIL).policy(TierPolicy.ROLLING_YEAR));
        clock.set(MAY);

        tell(Confirmation.of(OrderRef.of(ADA, "1001"), MAY));
        tell(Refund.of(OrderRef.of(ADA, "1001"), "r-1", "100.00", MAY));

        assertThat(tier()).isEqualTo("silver");
        assertThat(view().validThrough()).hasValue(LocalDate.of(2027, 3, 1));
    }

    @Test
    void aVersionThatLiftsIntoATierOfItsOwnIsNotForetoldAsALoss() {
        pays("1001", "510.00", MARCH);
        engine = deploy(Shop.bare()
                .version(2)
                .inForceFrom(APRIL)
                .tier("bronze", "0.00")
                .tier("silver", "100.00")
                .tier("black", "200.00"));

        assertThat(tier()).isEqualTo("silver");
        assertThat(view().ahead()).isNull();
        assertThat(view().validThrough()).isEmpty();
        clock.set(APRIL);
        assertThat(tier()).isEqualTo("black");
    }

    @Test
    void explainSaysOnWhichDayTheFirstWindowCountsWhatWasSpentBefore() {
        engine = deploy(Shop.club().version(2).inForceFrom(APRIL).policy(TierPolicy.ROLLING_YEAR));
        pays("1001", "600.00", Instant.parse("2024-05-10T10:00:00Z"));
        clock.set(MAY);

        assertThat(placement("1001").sentence())
                .isEqualTo("tiers: 600.00 EUR of 2026-04-01 are in the window, and leave it on 2027-04-01");
    }

    @Test
    void explainSaysThatALongerWindowCannotBringBackWhatTheShorterOneForgot() {
        engine = deploy(
                second().policy(TierPolicy.builder().rolling(Period.ofDays(10)).build()));
        engine = deploy(Shop.club().version(3).inForceFrom(MAY).policy(TierPolicy.ROLLING_YEAR));
        clock.set(APRIL);
        pays("1001", "600.00", APRIL);
        clock.set(APRIL.plus(Duration.ofDays(20)));
        pays("1002", "1.00", APRIL.plus(Duration.ofDays(20)));
        clock.set(MAY);

        assertThat(placement("1001").place()).isEqualTo(Placement.Place.FORGOTTEN);
        assertThat(placement("1001").sentence())
                .isEqualTo(
                        "tiers: 600.00 EUR of 2026-04-01 are no longer measured: they left the window when it was shorter");
        assertThat(placement("1002").place()).isEqualTo(Placement.Place.IN_WINDOW);
        assertThat(view().progress().spent().plain()).isEqualTo("1.00");
    }

    private Placement placement(String order) {
        return AllOrders.explained(engine, ADA).stream()
                .filter(answer -> answer.statement().order().order().value().equals(order))
                .findFirst()
                .orElseThrow()
                .placements()
                .get(0);
    }

    private LadderView view() {
        return engine.members().view(ADA).ladders().get(0);
    }

    private String tierAt(String instant) {
        clock.set(Instant.parse(instant));
        return tier();
    }

    private static ProgramBuilder withCare(int version) {
        return Shop.bare()
                .version(version)
                .ladder("tiers", tiers -> tiers.tier("bronze", "0.00").tier("silver", "500.00"))
                .ladder("care", care -> care.tier("basic", "0.00").tier("plus", "100.00"));
    }

    @Test
    void oneLeapOverSeveralVersionsIsManySmallSteps() {
        pays("1001", "300.00", MARCH);
        deploy(cheaper());
        engine = deploy(Shop.club().version(3).inForceFrom(Instant.parse("2026-04-15T00:00:00Z")));
        clock.set(MAY);

        Outcome.Applied applied = pays("1002", "1.00", MAY);

        assertThat(applied.timeFirst()).hasSize(2);
        assertThat(tier()).isEqualTo("bronze");
    }

    @Test
    void whoIsNoMemberIsNotDueWhenAVersionStarts() {
        tell(Refund.of(OrderRef.of(ADA, "1001"), "r-1", "10.00", MARCH));
        engine = deploy(cheaper());
        clock.set(MAY);

        assertThat(engine.runDue(10)).isZero();
        assertThat(engine.health().due()).isZero();
    }

    private static ProgramBuilder byOrders(int version) {
        return Shop.bare().version(version).tier("bronze", "0.00");
    }

    private TierChanged movedByVersion(ProgramBuilder before, ProgramBuilder after, int orders) {
        InMemoryStore own = new InMemoryStore();
        LoyaltyEngine first =
                LoyaltyEngine.builder(before.build()).store(own).clock(clock).build();
        for (int i = 0; i < orders; i++) {
            first.record(Order.of(ADA, "o" + i, "10.00", MARCH));
        }
        LoyaltyEngine second = LoyaltyEngine.builder(after.inForceFrom(APRIL).build())
                .store(own)
                .clock(SettableClock.at(MAY))
                .build();
        return (TierChanged) second.record(Order.of(ADA, "last", "10.00", MAY)).orThrow().timeFirst().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(TierChanged.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConditionalTierIsLeftDownwardsForOneThatStoodBelowIt() {
        TierChanged change = movedByVersion(
                byOrders(1)
                        .tier("silver", t -> t.requires(c -> c.orders(2)))
                        .tier("gold", t -> t.requires(c -> c.orders(3))),
                byOrders(2)
                        .tier("silver", t -> t.requires(c -> c.orders(2)))
                        .tier("platinum", t -> t.requires(c -> c.orders(9))),
                3);

        assertThat(change.to()).hasToString("silver");
        assertThat(change.up()).isFalse();
    }

    @Test
    void aConditionalTierIsLeftUpwardsForOneThatStoodAboveIt() {
        TierChanged change = movedByVersion(
                byOrders(1)
                        .tier("silver", t -> t.requires(c -> c.orders(2)))
                        .tier("gold", t -> t.requires(c -> c.orders(3))),
                byOrders(2).tier("gold", t -> t.requires(c -> c.orders(2))),
                2);

        assertThat(change.to()).hasToString("gold");
        assertThat(change.up()).isTrue();
    }

    @Test
    void betweenTiersThatNoVersionHasTogetherTheThresholdsDecide() {
        TierChanged change = movedByVersion(
                byOrders(1).tier("silver", t -> t.requires(c -> c.orders(2))),
                byOrders(2).tier("gold", t -> t.requires(c -> c.orders(1))),
                2);

        assertThat(change.to()).hasToString("gold");
        assertThat(change.up()).isTrue();
    }

    @Test
    void whereRefundsNeverTakeATierTheFirstWindowCountsThemToo() {
        engine = deploy(Shop.club()
                .version(2)
                .policy(TierPolicy.builder().byRefund(RefundDowngrade.NEVER).build()));
        engine = deploy(Shop.club()
                .version(3)
                .inForceFrom(APRIL)
                .policy(TierPolicy.builder()
                        .rolling(Period.ofMonths(12))
                        .byRefund(RefundDowngrade.NEVER)
                        .build()));
        pays("1001", "600.00", Instant.parse("2024-05-10T10:00:00Z"));
        tell(Refund.of(OrderRef.of(ADA, "1001"), "r-1", "200.00", MARCH));
        assertThat(tier()).isEqualTo("silver");

        clock.set(APRIL);

        assertThat(tier()).isEqualTo("silver");
    }
}
