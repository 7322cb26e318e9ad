package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.AccountRefusal.LimitReached;
import dev.loyalty.command.BalanceRefusal.BalanceFull;
import dev.loyalty.command.BalanceRefusal.NotEnoughUnits;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Command;
import dev.loyalty.command.Conversion;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Release;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.Reversal;
import dev.loyalty.event.CommandKind;
import dev.loyalty.event.UnitsCredited;
import dev.loyalty.event.UnitsDebited;
import dev.loyalty.event.UnitsUnmoved;
import dev.loyalty.program.BalanceBuilder;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.LimitPeriod.Calendar;
import dev.loyalty.value.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many units may come or go within a period. */
class LimitsTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String POINTS = "points";
    private static final Instant START = noon(LocalDate.of(2026, 1, 1));

    private final SettableClock clock = SettableClock.at(START.toString());
    private LoyaltyEngine engine = engine(points -> {});
    private int tickets;

    private LoyaltyEngine engine(Consumer<BalanceBuilder> details) {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Shop.BERLIN)
                .tier("member", "0.00")
                .balance(POINTS, points -> {
                    points.unit("point", "points");
                    details.accept(points);
                })
                .balance("stars", stars -> stars.unit("star", "stars"))
                .build();
        LoyaltyEngine made = LoyaltyEngine.builder(club).clock(clock).build();
        made.members().enrol(Enrolment.of(ADA, START)).orThrow();
        return made;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Shop.BERLIN).toInstant();
    }

    private Outcome on(String day, Command command) {
        clock.set(noon(LocalDate.parse(day)));
        return engine.record(command);
    }

    private Outcome earns(String day, String units) {
        return on(
                day,
                Credit.of(ADA, "c-" + tickets++, POINTS, units, noon(LocalDate.parse(day)))
                        .from(UnitKind.EARNED));
    }

    private Outcome spends(String day, String units) {
        return on(day, Debit.of(ADA, "d-" + tickets++, POINTS, units, noon(LocalDate.parse(day))));
    }

    private long available() {
        return engine.balances().view(ADA, POINTS).available().steps();
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    private static void assertLeaves(Outcome outcome, long left) {
        assertThat(refusal(outcome))
                .isInstanceOfSatisfying(
                        LimitReached.class,
                        reached -> assertThat(reached.left().steps()).isEqualTo(left));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,   2026-01-14, 2026-01-15",
        "WEEK,  2026-01-18, 2026-01-19",
        "MONTH, 2026-01-31, 2026-02-01",
        "YEAR,  2026-12-31, 2027-01-01"
    })
    void aStretchOfTheCalendarBeginsAnewWithItsFirstDay(Calendar stretch, String last, String next) {
        engine = engine(
                points -> points.limit(limit -> limit.credits().most("100").per(stretch)));
        assertThat(earns("2026-01-14", "100").isRefused()).isFalse();

        assertLeaves(earns(last, "1"), 0);
        assertThat(earns(next, "100").isRefused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "P1D,  2026-01-31, 2026-01-31, 2026-02-01",
        "P7D,  2026-01-31, 2026-02-06, 2026-02-07",
        "P1M,  2026-01-31, 2026-02-27, 2026-02-28",
        "P12M, 2026-01-31, 2027-01-30, 2027-01-31"
    })
    void whatCountsInASlidingPeriodIsFreeExactlyOnePeriodLater(Period period, String first, String last, String next) {
        engine = engine(
                points -> points.limit(limit -> limit.credits().most("100").within(period)));
        assertThat(earns(first, "100").isRefused()).isFalse();

        assertLeaves(earns(last, "1"), 0);
        assertThat(earns(next, "100").isRefused()).isFalse();
    }

    @Test
    void whatCountsForEverIsNeverFreeAgain() {
        engine = engine(points -> points.limit(limit -> limit.credits().times(2).per(Calendar.EVER)));
        earns("2026-01-14", "100");
        earns("2027-01-14", "100");

        Outcome third = earns("2031-01-14", "1");

        assertThat(refusal(third))
                .isEqualTo(new LimitReached(
                        engine.balances().view(ADA, POINTS).balance().id(),
                        engine.balances().view(ADA, POINTS).balance().units(1),
                        engine.balances().view(ADA, POINTS).balance().units(0),
                        null,
                        2,
                        LimitPeriod.EVER));
        assertThat(refusal(third).remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
    }

    @Test
    void exactlyUpToTheLimitIsAllowedAndOfSeveralTheTightestHolds() {
        engine = engine(
                points -> points.limit(limit -> limit.credits().most("100").per(Calendar.DAY))
                        .limit(limit -> limit.credits().most("150").per(Calendar.MONTH)));
        earns("2026-01-14", "100");

        Outcome tooMuch = earns("2026-01-15", "60");

        assertThat(refusal(tooMuch)).isInstanceOfSatisfying(LimitReached.class, reached -> {
            assertThat(reached.left().steps()).isEqualTo(50);
            assertThat(reached.period()).isEqualTo(LimitPeriod.per(Calendar.MONTH));
            // it counts on its own day, whenever it is sent
            assertThat(reached.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        });
        assertThat(earns("2026-01-15", "50").isRefused()).isFalse();
    }

    @Test
    void whatIsCutSaysByWhichLimit() {
        engine = engine(points -> points.partial()
                .limit(limit -> limit.credits().most("100").per(Calendar.DAY))
                .limit(limit -> limit.debits().most("30").per(Calendar.DAY)));

        assertThat(earns("2026-01-14", "120").events())
                .singleElement()
                .isInstanceOfSatisfying(UnitsCredited.class, cut -> {
                    assertThat(cut.units().steps()).isEqualTo(100);
                    assertThat(cut.cutBy()).isEqualTo(LimitPeriod.per(Calendar.DAY));
                });
        assertThat(earns("2026-01-14", "1").events())
                .singleElement()
                .isInstanceOfSatisfying(
                        UnitsUnmoved.class, none -> assertThat(none.why()).isEqualTo(UnitsUnmoved.Why.LIMIT));
        assertThat(spends("2026-01-14", "50").events())
                .singleElement()
                .isInstanceOfSatisfying(UnitsDebited.class, cut -> {
                    assertThat(cut.units().steps()).isEqualTo(30);
                    assertThat(cut.cutBy()).isEqualTo(LimitPeriod.per(Calendar.DAY));
                });
    }

    @Test
    void whatIsNotCountedIsNotLimitedAndUsesNothingUp() {
        engine = engine(
                points -> points.limit(limit -> limit.credits().most("10").per(Calendar.DAY)));

        assertThat(on("2026-01-14", Credit.of(ADA, "present", POINTS, "500", noon(LocalDate.of(2026, 1, 14))))
                        .isRefused())
                .isFalse();
        assertThat(earns("2026-01-14", "10").isRefused()).isFalse();
    }

    @Test
    void aReversalFreesNothing() {
        engine = engine(
                points -> points.limit(limit -> limit.credits().most("100").per(Calendar.DAY)));
        earns("2026-01-14", "100");
        Instant then = noon(LocalDate.of(2026, 1, 14));
        on("2026-01-14", Reversal.of(ADA, "r-1", POINTS, CommandKind.CREDIT, "c-0", then));

        assertLeaves(earns("2026-01-14", "1"), 0);
    }

    @Test
    void whatIsToldLateCountsOnItsDay() {
        engine = engine(
                points -> points.limit(limit -> limit.credits().most("100").per(Calendar.MONTH)));
        earns("2026-01-14", "80");
        Instant january = noon(LocalDate.of(2026, 1, 20));

        Outcome late =
                on("2026-02-20", Credit.of(ADA, "late", POINTS, "30", january).from(UnitKind.EARNED));
        assertLeaves(late, 20);
        assertThat(on(
                                "2026-02-20",
                                Credit.of(ADA, "late", POINTS, "20", january).from(UnitKind.EARNED))
                        .isRefused())
                .isFalse();
        assertThat(earns("2026-02-20", "100").isRefused()).isFalse();
    }

    /** Else a week that ends later would hold more than is allowed in a week. */
    @Test
    void aSlidingPeriodThatEndsLaterIsNotOverfilledByWhatIsToldLate() {
        engine = engine(
                points -> points.limit(limit -> limit.credits().most("100").within(Period.ofDays(7))));
        earns("2026-01-14", "90");
        Instant before = noon(LocalDate.of(2026, 1, 8));

        assertLeaves(
                on("2026-01-14", Credit.of(ADA, "late", POINTS, "11", before).from(UnitKind.EARNED)), 10);
        Instant longBefore = noon(LocalDate.of(2026, 1, 7));
        assertThat(on(
                                "2026-01-14",
                                Credit.of(ADA, "late", POINTS, "11", longBefore).from(UnitKind.EARNED))
                        .isRefused())
                .isFalse();
    }

    @Test
    void holdsCountAtOnceAndAsLongAsTheyLast() {
        engine = engine(
                points -> points.limit(limit -> limit.debits().most("100").per(Calendar.DAY)));
        on("2026-01-14", Credit.of(ADA, "present", POINTS, "1000", START));
        Instant now = noon(LocalDate.of(2026, 1, 14));
        on("2026-01-14", Hold.of(ADA, POINTS, "cart-1", "60", now)).orThrow();

        assertLeaves(spends("2026-01-14", "50"), 40);
        assertThat(on("2026-01-14", Hold.of(ADA, POINTS, "cart-1", "100", now.plusSeconds(1)))
                        .isRefused())
                .as("the hold before gives back first")
                .isFalse();
        on("2026-01-14", Release.of(ADA, POINTS, "cart-1", now)).orThrow();
        assertThat(spends("2026-01-14", "100").isRefused()).isFalse();
    }

    @Test
    void aCaptureOfAHoldIsNeverBeyondALimitAndCountsFromThenOn() {
        engine = engine(
                points -> points.limit(limit -> limit.debits().most("100").per(Calendar.DAY)));
        on("2026-01-14", Credit.of(ADA, "present", POINTS, "1000", START));
        Instant now = noon(LocalDate.of(2026, 1, 14));
        on("2026-01-14", Hold.of(ADA, POINTS, "cart-1", "60", now)).orThrow();

        on("2026-01-14", Capture.of(ADA, POINTS, "cart-1", now).of("50")).orThrow();

        assertLeaves(spends("2026-01-14", "51"), 50);
        assertThat(available()).isEqualTo(950);
    }

    @Test
    void aConversionGoesByTheLimitOfDebits() {
        engine = engine(
                points -> points.limit(limit -> limit.debits().most("100").per(Calendar.DAY)));
        on("2026-01-14", Credit.of(ADA, "present", POINTS, "1000", START));
        Instant now = noon(LocalDate.of(2026, 1, 14));

        assertLeaves(
                on(
                        "2026-01-14",
                        Conversion.of(ADA, "v-1", POINTS, "150", "stars", now).at("10", "1")),
                100);
        on("2026-01-14", Conversion.of(ADA, "v-1", POINTS, "100", "stars", now).at("10", "1"))
                .orThrow();
        assertLeaves(spends("2026-01-14", "1"), 0);
    }

    @Test
    void theTightestBoundIsNamedWhicheverItIs() {
        engine = engine(points ->
                points.most("50").limit(limit -> limit.credits().most("40").per(Calendar.DAY)));

        assertThat(refusal(earns("2026-01-14", "60"))).isInstanceOf(LimitReached.class);
        earns("2026-01-14", "40");
        assertThat(refusal(earns("2026-01-15", "20"))).isInstanceOf(BalanceFull.class);
        assertThat(refusal(spends("2026-01-15", "41"))).isInstanceOf(NotEnoughUnits.class);
    }
}
