package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.TierPin;
import dev.loyalty.member.Explanation;
import dev.loyalty.program.CalendarPeriod;
import dev.loyalty.program.TierPolicy;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Qualify in one period, keep the tier through the next. */
class CalendarStatusTest {

    private final Shop ada = Shop.open(club -> club.policy(TierPolicy.CALENDAR_STATUS));

    @Test
    void whatIsReachedIn2026IsKeptThrough2027() {
        ada.on("2026-05-01").pays("1001", "500.00");

        assertThat(ada.tierAround("2027-01-01")).isEqualTo("silver, silver");
        assertThat(ada.view().ladders().get(0).validThrough()).hasToString("Optional[2027-12-31]");
        assertThat(ada.tierAround("2028-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void theNextTierIsReachedByTheSpendOfOnePeriodAlone() {
        ada.on("2026-05-01").pays("1001", "600.00");

        ada.on("2027-02-01").pays("1002", "400.00");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.view().progress().spent()).isEqualTo(eur("400.00"));
        assertThat(ada.view().progress().missing()).isEqualTo(eur("600.00"));
        assertThat(ada.view().progress().through()).isEqualTo("2027-12-31");
        ada.on("2027-03-01").pays("1003", "600.00");
        assertThat(ada.tier()).isEqualTo("gold");
    }

    @Test
    void whatKeepsTheTierIsSpentInThisPeriod() {
        ada.on("2026-05-01").pays("1001", "600.00");
        ada.on("2027-02-01").pays("1002", "100.00");

        assertThat(ada.view().ladders().get(0).ahead())
                .hasToString("will be moved down to bronze on 2028-01-01 unless 400.00 EUR are spent before");
        ada.on("2027-12-31").pays("1003", "400.00");
        assertThat(ada.tierAround("2028-01-01")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2029-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void aRefundOfTheClosedYearTakesTheTierAtOnce() {
        ada.on("2026-12-30").pays("1001", "500.00");

        ada.on("2027-01-10").isRefunded("1001", "r-1", "1.00");

        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void aFiscalYearBeginsOnItsOwnDay() {
        Shop fiscal = Shop.open(club -> club.policy(TierPolicy.builder()
                .calendar(new CalendarPeriod(CalendarPeriod.Unit.YEAR, MonthDay.of(4, 6)))
                .build()));
        fiscal.on("2026-04-05").pays("1001", "500.00");
        assertThat(fiscal.tierAround("2026-04-06")).isEqualTo("silver, bronze");

        fiscal.on("2026-04-06").pays("1002", "500.00");
        assertThat(fiscal.tierAround("2027-04-06")).isEqualTo("silver, bronze");
    }

    @Test
    void aCalendarYearIsTheYearOfTheShop() {
        Shop year = Shop.open(club ->
                club.policy(TierPolicy.builder().calendar(CalendarPeriod.YEAR).build()));
        year.clock.set("2026-12-31T22:30:00Z");
        year.pays("1001", "500.00");
        assertThat(year.tierAround("2027-01-01")).isEqualTo("silver, bronze");

        year.clock.set("2026-12-31T23:30:00Z");
        year.pays("1002", "500.00");
        assertThat(year.tierAround("2028-01-01")).isEqualTo("silver, bronze");
    }

    @Test
    void whatKeepsTheTierIsToldAlsoWhereItCannotBeSpentYet() {
        ada.on("2026-05-01").pays("1001", "600.00");

        assertThat(ada.view().ladders().get(0).ahead())
                .hasToString(
                        "will be moved down to bronze on 2028-01-01 unless 500.00 EUR are spent before, from 2027-01-01 on");
    }

    private static List<String> why(Shop shop) {
        return shop.engine.members().explain(shop.customer).tiers().stream()
                .map(Explanation.TierAnswer::sentence)
                .toList();
    }

    @Test
    void aTierThatTheYearBeforeEarnedIsExplainedByThatYearAndTheNextOneByThisYear() {
        ada.on("2026-05-01").pays("1001", "600.00");
        ada.on("2027-02-01").pays("1002", "100.00");
        String gold = "gold is not reached: 900.00 EUR are missing to 1000.00 EUR";
        assertThat(why(ada)).containsExactly("bronze is reached; a higher tier is held", "silver is held", gold);

        ada.tell(TierPin.exact(ada.customer, "bronze", Shop.STAFF, ada.next()));

        assertThat(why(ada))
                .containsExactly(
                        "bronze is held because it was given by hand",
                        "silver is earned, but another tier was given by hand",
                        gold);
    }

    @Test
    void theTopTierIsExplainedByTheYearThatEarnedIt() {
        ada.on("2026-05-01").pays("1001", "1000.00");
        ada.on("2027-02-01");

        assertThat(why(ada))
                .containsExactly(
                        "bronze is reached; a higher tier is held",
                        "silver is reached; a higher tier is held",
                        "gold is held");
    }
}
