package dev.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.program.Balance.ExpiryFrom;
import dev.loyalty.program.Expiry.EndOf;
import dev.loyalty.value.UnitKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balances that contradict themselves, and how that is said. */
class BalanceContradictionsTest {

    private static ProgramBuilder club() {
        return LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC).tier("bronze", "0");
    }

    private static void assertFits(Consumer<BalanceBuilder> details) {
        assertThatCode(() -> club().balance("points", details).build()).doesNotThrowAnyException();
    }

    private static void assertRefused(Consumer<BalanceBuilder> details, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> club().balance("points", details))
                .withMessage("balance \"points\": " + reason);
    }

    @Test
    void anIdNamesOneBalance() {
        ProgramBuilder twice = club().balance("points", points -> points.unit("point", "points"))
                .balance("points", credit -> {});

        assertThatIllegalArgumentException()
                .isThrownBy(twice::build)
                .withMessage("balance \"points\" is declared twice: give each an id of its own");
    }

    @Test
    void aProgramHasAtMostSixteenBalances() {
        ProgramBuilder many = club();
        for (int i = 0; i < 16; i++) {
            many.balance("b" + i, credit -> {});
        }
        assertThatCode(many::build).doesNotThrowAnyException();

        many.balance("b16", credit -> {});

        assertThatIllegalArgumentException()
                .isThrownBy(many::build)
                .withMessage("a program has at most 16 balances, but this has 17");
    }

    @Test
    void aNumberHasNoMoreDecimalsThanTheUnit() {
        assertRefused(
                points -> points.unit("point", "points").most("12.5"),
                "most cannot be stated so: 12.5 has more than the 0 decimals of the unit: give 12 or 13");
        assertRefused(
                credit -> credit.mostDebited("0.001"),
                "the most debited at once cannot be stated so: 0.001 has more than the 2 decimals of the unit: give 0.00 or"
                        + " 0.01");
    }

    @Test
    void leastIsNothingOrAnOverdraft() {
        assertFits(credit -> credit.least("-5.00"));
        assertRefused(credit -> credit.least("0.01"), "least is 0, or below 0 for an overdraft, but this is 0.01");
    }

    @Test
    void aBoundOfNothingIsNone() {
        assertRefused(credit -> credit.most("0"), "most is above 0, but this is 0.00: leave it out for no bound");
        assertRefused(
                credit -> credit.mostCredited("-1"),
                "the most credited at once is above 0, but this is -1.00: leave it out for no bound");
        assertRefused(
                credit -> credit.mostDebited("0"),
                "the most debited at once is above 0, but this is 0.00: leave it out for no bound");
    }

    @Test
    void oneCreditStatesNoMoreThanFitsBetweenLeastAndMost() {
        assertFits(credit -> credit.most("100").mostCredited("100"));
        assertFits(credit -> credit.least("-50").most("100").mostCredited("150"));
        assertRefused(
                credit -> credit.least("-50").most("100").mostCredited("150.01"),
                "the most credited at once is 150.01, but between least and most there are 150.00: state no more, or leave"
                        + " it out");
    }

    @Test
    void oneDebitMayTakeMoreThanMostBecauseWhatAnEarlierVersionLetInStays() {
        assertFits(credit -> credit.most("100").mostDebited("500"));
    }

    @Test
    void aHoldLastsUpToAWeek() {
        assertFits(credit -> credit.holdFor(Duration.ofDays(7)));
        for (Duration wrong : new Duration[] {
            Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(7).plusNanos(1)
        }) {
            assertRefused(
                    credit -> credit.holdFor(wrong),
                    "a hold lasts longer than nothing and at most 7 days, but this is " + wrong);
        }
    }

    @Test
    void aKindIsSpentOnce() {
        assertRefused(
                credit -> credit.spendFirst(UnitKind.EARNED, UnitKind.EARNED),
                "the order of spending names each kind of units once, but this is [EARNED, EARNED, GIVEN, RETURNED,"
                        + " MIGRATED, BOUGHT]");
    }

    @Test
    void unitsBecomeAvailableWithinAYear() {
        assertFits(credit -> credit.availableAfter(366));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> club().balance("points", credit -> credit.availableAfter(367)))
                .withMessage("units become available after 0 to 366 days, but this is 367");
    }

    @Test
    void membersAreRemindedUpToAYearBeforeAlsoWhereOnlyCreditsThemselvesSayWhenTheyEnd() {
        assertFits(credit ->
                credit.expires(UnitKind.GIVEN, Expiry.idle(Period.ofMonths(6))).remindBefore(7));
        assertFits(credit -> credit.remindBefore(7));
        assertRefused(
                credit -> credit.expires(Expiry.atEndOf(EndOf.YEAR)).remindBefore(367),
                "members are reminded 0 to 366 days before, but this is 367");
    }

    @Test
    void aReminderMayComeEarlierThanAnythingIsCredited() {
        assertFits(credit -> credit.expires(Expiry.after(Period.ofDays(7))).remindBefore(30));
    }

    @Test
    void anExpiryMayCountFromAvailabilityWhereUnitsAreAvailableAtOnce() {
        assertFits(credit -> credit.expires(Expiry.after(Period.ofDays(7))).expiryFrom(ExpiryFrom.AVAILABLE));
    }

    @Test
    void aBalanceIsInACurrencyOrInUnitsOfTheShops() {
        assertRefused(
                credit -> credit.in("USD").unit("point", "points"),
                "it is in USD, and has a unit of the shop's, too: give one of them");
        assertRefused(
                credit -> credit.unit(Locale.GERMAN, "Punkt", "Punkte"),
                "the unit has names in [de] alone: say what it is called elsewhere, as in unit(\"point\", \"points\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> club().balance("gold", gold -> gold.in("XAU")))
                .withMessage("XAU has no minor unit: give a currency that money is paid in");
    }

    @Test
    void unitsEndOnADateOfOurEra() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expiry.on(LocalDate.of(10_000, 1, 1)))
                .withMessage("the last day of units must be within the years 1 to 9999, but is +10000-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expiry.on(LocalDate.of(0, 12, 31)))
                .withMessageContaining("years 1 to 9999");
    }

    @Test
    void unitsOfEachDayForYearsAreTooManyLots() {
        Expiry.After threeYears = Expiry.after(Period.ofYears(3));

        assertRefused(
                points -> points.expires(threeYears),
                "units end on so many days that about 4469 lots may be open at once, but 4000 are the most: let them end with"
                        + " the week or the month, sooner, or only some kinds of them; or let them become available sooner");
        assertFits(points -> points.expires(threeYears.toEndOf(EndOf.MONTH)));
        assertFits(points -> points.expires(UnitKind.EARNED, threeYears));
        assertFits(points -> points.expires(Expiry.after(Period.ofYears(2))));
        assertRefused(
                points -> points.expires(Expiry.after(Period.ofYears(2))).availableAfter(366),
                "units end on so many days that about 4811 lots may be open at once, but 4000 are the most: let them end with"
                        + " the week or the month, sooner, or only some kinds of them; or let them become available sooner");
    }

    @ParameterizedTest
    @CsvSource({
        "P12M, DAY, 373",
        "P30D, DAY, 31",
        "P0D, DAY, 1",
        "P12M, WEEK, 55",
        "P12M, MONTH, 14",
        "P0D, MONTH, 2",
        "P90D, MONTH, 5",
        "P3Y, QUARTER, 14",
        "P3Y, HALF_YEAR, 8",
        "P100Y, YEAR, 102"
    })
    void unitsOfOneKindHaveALotForEachDayOnWhichTheyEnd(Period period, EndOf until, int lots) {
        assertThat(lotsOf(Expiry.after(period).toEndOf(until))).isEqualTo(lots);
    }

    @Test
    void whateverEndsTogetherIsOneLot() {
        assertThat(lotsOf(Expiry.NEVER)).isEqualTo(1);
        assertThat(lotsOf(Expiry.idle(Period.ofMonths(6)))).isEqualTo(1);
        assertThat(lotsOf(Expiry.on(LocalDate.of(2027, 12, 31)))).isEqualTo(2);
        assertThat(lotsOf(Expiry.yearly(MonthDay.of(3, 1)))).isEqualTo(2);
        assertThat(lotsOf(Expiry.yearly(MonthDay.of(3, 1)).atLeast(Period.ofMonths(18))))
                .isEqualTo(3);
    }

    /** Of units that are earned, beside one lot of each of the other kinds. */
    private static int lotsOf(Expiry expiry) {
        return OpenLots.of(Map.of(UnitKind.EARNED, expiry), 0) - 4;
    }
}
