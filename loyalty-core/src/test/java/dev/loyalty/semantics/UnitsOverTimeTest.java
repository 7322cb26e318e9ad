package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Erasure;
import dev.loyalty.command.Hold;
import dev.loyalty.event.UnitsExpireSoon;
import dev.loyalty.member.AccountView;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.Expiry;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes of units while nobody says anything. */
class UnitsOverTimeTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Expiry MONTH = Expiry.after(Period.ofMonths(1));

    private final SettableClock clock = SettableClock.at("2026-01-01T00:00:00Z");

    private LoyaltyEngine club(String zone, Consumer<BalanceBuilder> points) {
        LoyaltyProgram program = LoyaltyProgram.builder("club", "EUR", ZoneId.of(zone))
                .tier("member", "0.00")
                .balance("points", b -> points.accept(b.unit("point", "points")))
                .build();
        LoyaltyEngine engine = LoyaltyEngine.builder(program).clock(clock).build();
        engine.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        return engine;
    }

    private Instant at(String instant) {
        clock.set(instant);
        return clock.instant();
    }

    private static AccountView points(LoyaltyEngine engine) {
        return engine.balances().view(ADA, "points");
    }

    private static List<LocalDate> reminders(LoyaltyEngine engine) {
        return engine.members().journal(ADA, 0, 100).stream()
                .flatMap(entry -> entry.events().stream())
                .filter(UnitsExpireSoon.class::isInstance)
                .map(UnitsExpireSoon.class::cast)
                .map(UnitsExpireSoon::through)
                .toList();
    }

    @Test
    void unitsThatALapsedHoldGaveBackEndOnTheirDay() {
        LoyaltyEngine engine = club("UTC", b -> b.expires(MONTH));
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", at("2026-03-01T10:00:00Z")))
                .orThrow();
        engine.balances()
                .hold(Hold.of(ADA, "points", "cart-1", "10", at("2026-03-01T11:00:00Z")))
                .orThrow();
        at("2026-04-01T23:59:59Z");
        assertThat(points(engine).available()).hasToString("10");
        at("2026-04-02T00:00:00Z");
        assertThat(points(engine).available()).hasToString("0");
        assertThat(points(engine).expired()).hasToString("10");
    }

    @Test
    void membersAreRemindedOfUnitsThatALapsedHoldGaveBack() {
        LoyaltyEngine engine = club("UTC", b -> b.expires(MONTH).remindBefore(7));
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", at("2026-03-01T10:00:00Z")))
                .orThrow();
        engine.balances()
                .hold(Hold.of(ADA, "points", "cart-1", "10", at("2026-03-01T11:00:00Z")))
                .orThrow();
        at("2026-03-24T23:59:59Z");
        engine.runDue(100);
        assertThat(reminders(engine)).isEmpty();
        at("2026-03-25T00:00:00Z");
        engine.runDue(100);
        assertThat(reminders(engine)).containsExactly(LocalDate.parse("2026-04-01"));
    }

    @Test
    void membersAreNotRemindedOfUnitsThatAreHeldOnTheDay() {
        LoyaltyEngine engine = club("UTC", b -> b.expires(MONTH).remindBefore(7));
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", at("2026-03-01T10:00:00Z")))
                .orThrow();
        engine.balances()
                .hold(Hold.of(ADA, "points", "cart-1", "10", at("2026-03-24T11:00:00Z"))
                        .lasting(Duration.ofDays(2)))
                .orThrow();
        at("2026-04-10T00:00:00Z");
        engine.runDue(100);
        assertThat(reminders(engine)).isEmpty();
    }

    /** Samoa had no 30 December 2011. */
    @Test
    void membersAreRemindedOnTheNextDayWhereTheZoneSkippedTheOne() {
        clock.set("2011-11-01T00:00:00Z");
        LoyaltyEngine engine = club("Pacific/Apia", b -> b.remindBefore(7).expires(MONTH));
        LocalDate first = LocalDate.parse("2012-01-06");
        Instant now = at("2011-12-01T12:00:00Z");
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", now).through(first))
                .orThrow();
        engine.balances()
                .credit(Credit.of(ADA, "t-2", "points", "10", now).through(first.plusDays(1)))
                .orThrow();
        at("2011-12-30T10:00:00Z");
        engine.runDue(100);
        assertThat(reminders(engine)).containsExactly(first, first.plusDays(1));
    }

    @Test
    void whatAHoldGivesBackPastItsEndPaysADebtFirst() {
        LoyaltyEngine engine = club(
                "UTC", b -> b.expires(Expiry.on(LocalDate.parse("2026-03-31"))).least("-20"));
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", at("2026-03-30T10:00:00Z")))
                .orThrow();
        engine.balances()
                .hold(Hold.of(ADA, "points", "cart-1", "10", at("2026-03-31T10:00:00Z"))
                        .lasting(Duration.ofDays(2)))
                .orThrow();
        engine.balances()
                .debit(Debit.of(ADA, "t-1", "points", "4", at("2026-03-31T11:00:00Z")))
                .orThrow();
        assertThat(points(engine).debt()).hasToString("4");
        at("2026-04-02T10:00:00Z");
        assertThat(points(engine).debt()).hasToString("0");
        assertThat(points(engine).expired()).hasToString("6");
    }

    @Test
    void unitsThatEndBeforeTheyBecomeAvailableStillPayADebtOnTheirDay() {
        LoyaltyEngine engine = club(
                "UTC",
                b -> b.expires(Expiry.after(Period.ofDays(2))).availableAfter(3).least("-20"));
        engine.balances()
                .debit(Debit.of(ADA, "t-1", "points", "4", at("2026-03-01T11:00:00Z")))
                .orThrow();
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", at("2026-03-01T12:00:00Z")))
                .orThrow();
        at("2026-03-04T00:00:00Z");
        assertThat(points(engine).debt()).hasToString("0");
        assertThat(points(engine).expired()).hasToString("6");
    }

    @Test
    void whoWasErasedHasNothingAndHadNothing() {
        LoyaltyEngine engine = club("UTC", b -> b.expires(MONTH));
        Instant now = at("2026-03-01T10:00:00Z");
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", now).from(UnitKind.EARNED))
                .orThrow();
        engine.balances().hold(Hold.of(ADA, "points", "cart-1", "5", now)).orThrow();
        engine.balances()
                .capture(Capture.of(ADA, "points", "cart-1", at("2026-03-01T10:01:00Z")))
                .orThrow();
        engine.members().erase(Erasure.of(ADA, at("2026-03-02T10:00:00Z"))).orThrow();
        assertThat(points(engine).earned()).hasToString("0");
        assertThat(points(engine).spent()).hasToString("0");
        assertThat(points(engine).total()).hasToString("0");
    }

    @Test
    void whatIsToldLateKeepsUnitsFromEndingAsOfItsOwnDay() {
        LoyaltyEngine engine =
                club("UTC", b -> b.expires(Expiry.idle(Period.ofMonths(1))).least("-5"));
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", at("2026-03-01T10:00:00Z"))
                        .from(UnitKind.EARNED))
                .orThrow();
        at("2026-03-20T10:00:00Z");
        engine.balances()
                .credit(Credit.of(ADA, "t-2", "points", "5", Instant.parse("2026-03-10T10:00:00Z"))
                        .from(UnitKind.EARNED))
                .orThrow();
        assertThat(points(engine).endsNext().orElseThrow().through()).isEqualTo("2026-04-10");
        engine.balances()
                .debit(Debit.of(ADA, "t-1", "points", "1", Instant.parse("2026-03-15T10:00:00Z")))
                .orThrow();
        assertThat(points(engine).endsNext().orElseThrow().through()).isEqualTo("2026-04-15");
    }

    @Test
    void whatInactivityHadEndedBeforeItWasToldComesAndEndsAtOnce() {
        LoyaltyEngine engine = club("UTC", b -> b.expires(Expiry.idle(Period.ofMonths(1))));
        at("2026-05-01T10:00:00Z");
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", Instant.parse("2026-03-01T10:00:00Z"))
                        .from(UnitKind.EARNED))
                .orThrow();
        assertThat(points(engine).expired()).hasToString("10");
    }

    @Test
    void unitsOfTwoKindsEndAfterTheInactivityOfTheirKind() {
        LoyaltyEngine engine = club(
                "UTC",
                b -> b.expires(UnitKind.EARNED, Expiry.idle(Period.ofMonths(1)))
                        .expires(UnitKind.BOUGHT, Expiry.idle(Period.ofMonths(6))));
        Instant now = at("2026-03-01T10:00:00Z");
        engine.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", now).from(UnitKind.EARNED))
                .orThrow();
        engine.balances()
                .credit(Credit.of(ADA, "t-2", "points", "5", now).from(UnitKind.BOUGHT))
                .orThrow();
        at("2026-04-02T00:00:00Z");
        assertThat(points(engine).available()).hasToString("5");
        at("2026-09-01T23:59:59Z");
        assertThat(points(engine).available()).hasToString("5");
        at("2026-09-02T00:00:00Z");
        assertThat(points(engine).available()).hasToString("0");
    }

    @Test
    void aVersionWithLessPatienceTakesNothingOfWhatThereIs() {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine before = LoyaltyEngine.builder(idle(1, Period.ofYears(1)))
                .store(store)
                .clock(clock)
                .build();
        before.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        before.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", at("2026-03-01T10:00:00Z"))
                        .from(UnitKind.EARNED))
                .orThrow();
        at("2026-10-01T10:00:00Z");
        LoyaltyEngine after = LoyaltyEngine.builder(idle(2, Period.ofMonths(3)))
                .store(store)
                .clock(clock)
                .build();
        assertThat(points(after).available()).hasToString("10");
        after.balances()
                .credit(Credit.of(ADA, "t-2", "points", "4", clock.instant()).from(UnitKind.EARNED))
                .orThrow();
        assertThat(points(after).lots())
                .extracting(AccountView.Part::through)
                .containsExactlyInAnyOrder(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-10-01"));
    }

    /** It is noon in Berlin, and the next day already on Kiritimati. */
    @Test
    void membersAreRemindedWhereAVersionInAnotherZoneBeginsInTheMiddleOfTheDay() {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine before = LoyaltyEngine.builder(reminding(1, "Europe/Berlin"))
                .store(store)
                .clock(clock)
                .build();
        before.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        before.balances()
                .credit(Credit.of(ADA, "t-1", "points", "10", at("2026-03-01T10:00:00Z")))
                .orThrow();
        at("2026-03-24T11:00:00Z");
        LoyaltyEngine after = LoyaltyEngine.builder(reminding(2, "Pacific/Kiritimati"))
                .store(store)
                .clock(clock)
                .build();
        at("2026-03-30T11:00:00Z");
        after.runDue(100);
        assertThat(reminders(after)).containsExactly(LocalDate.parse("2026-04-01"));
    }

    private static LoyaltyProgram reminding(int version, String zone) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of(zone))
                .version(version)
                .tier("member", "0.00")
                .balance("points", b -> b.unit("point", "points").expires(MONTH).remindBefore(7))
                .build();
    }

    private static LoyaltyProgram idle(int version, Period period) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of("UTC"))
                .version(version)
                .tier("member", "0.00")
                .balance("points", b -> b.unit("point", "points").expires(Expiry.idle(period)))
                .build();
    }

    @Test
    void theLastDayOfACreditLiesWithinTheYears1To9999() {
        Credit credit = Credit.of(ADA, "t-1", "points", "10", at("2026-03-01T10:00:00Z"));

        assertThat(credit.through(LocalDate.of(9999, 12, 31)).through()).isEqualTo("9999-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> credit.through(LocalDate.MAX))
                .withMessageContaining("within the years 1 to 9999")
                .withMessageContaining("let the balance say so");
    }
}
