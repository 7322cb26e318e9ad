package dev.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which days are in a window, held against plain loops over days. */
class WindowProperties {

    @Provide
    Arbitrary<Period> lengths() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 70))
                .as(Period::of)
                .filter(length -> !length.isZero());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 12, 1).toEpochDay(),
                        LocalDate.of(2028, 4, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<CalendarPeriod> periods() {
        return Combinators.combine(
                        Arbitraries.of(CalendarPeriod.Unit.class),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as((unit, month, day) -> new CalendarPeriod(unit, MonthDay.of(month, day)));
    }

    @Property
    void aRollingWindowBeginsWithTheFirstDayThatStillCounts(
            @ForAll("lengths") Period length, @ForAll("days") LocalDate today) {
        Window.Rolling window = new Window.Rolling(length);
        LocalDate first = today;
        while (first.minusDays(1).plus(length).isAfter(today)) {
            first = first.minusDays(1);
        }

        assertThat(window.start(today)).isEqualTo(first);
        assertThat(window.end(first)).isAfter(today);
        assertThat(window.end(first.minusDays(1))).isBeforeOrEqualTo(today);
    }

    @Property
    void periodsFollowEachOtherWithoutGap(@ForAll("periods") CalendarPeriod period, @ForAll("days") LocalDate day) {
        LocalDate start = period.startOf(day);
        LocalDate end = period.endOf(day);

        assertThat(start).isBeforeOrEqualTo(day);
        assertThat(end).isAfter(day);
        for (LocalDate other = start; other.isBefore(end); other = other.plusDays(1)) {
            assertThat(period.startOf(other)).isEqualTo(start);
            assertThat(period.endOf(other)).isEqualTo(end);
        }
        assertThat(period.startOf(end)).isEqualTo(end);
        assertThat(period.endOf(start.minusDays(1))).isEqualTo(start);
    }

    @Property
    void onePeriodBeginsOnTheStatedDayOfEveryYear(
            @ForAll("periods") CalendarPeriod period, @ForAll("days") LocalDate day) {
        LocalDate stated = period.start().atYear(day.getYear());

        assertThat(period.startOf(stated)).isEqualTo(stated);
        assertThat(period.startOf(day).getDayOfMonth()).isEqualTo(stated.getDayOfMonth());
    }

    @Example
    void aPurchaseCountsUpToTheDayBeforeTheSameDateOnePeriodLater() {
        Window.Rolling year = new Window.Rolling(Period.ofMonths(12));
        Window.Rolling month = new Window.Rolling(Period.ofMonths(1));

        assertThat(year.end(LocalDate.parse("2026-03-15"))).isEqualTo("2027-03-15");
        assertThat(year.end(LocalDate.parse("2024-02-29"))).isEqualTo("2025-02-28");
        assertThat(month.end(LocalDate.parse("2026-01-31"))).isEqualTo("2026-02-28");
        assertThat(new Window.Rolling(Period.ofMonths(2)).end(LocalDate.parse("2026-01-31")))
                .isEqualTo("2026-03-31");
        assertThat(month.start(LocalDate.parse("2026-02-28"))).isEqualTo("2026-02-01");
        assertThat(month.start(LocalDate.parse("2026-02-27"))).isEqualTo("2026-01-28");
    }

    @Example
    void aFiscalYearBeginsWhereTheMerchantSays() {
        CalendarPeriod fiscal = new CalendarPeriod(CalendarPeriod.Unit.YEAR, MonthDay.of(4, 6));

        assertThat(fiscal.startOf(LocalDate.parse("2026-04-05"))).isEqualTo("2025-04-06");
        assertThat(fiscal.startOf(LocalDate.parse("2026-04-06"))).isEqualTo("2026-04-06");
        assertThat(fiscal.endOf(LocalDate.parse("2026-04-05"))).isEqualTo("2026-04-06");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarPeriod(CalendarPeriod.Unit.YEAR, MonthDay.of(1, 29)))
                .withMessage("a period begins on a day that every month has, 1 to 28, but this is --01-29");
    }

    @Example
    void aRollingWindowTakesADayToAHundredYears() {
        for (Period length : new Period[] {Period.ZERO, Period.ofDays(-1), Period.of(1, -1, 0), Period.ofYears(101)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Window.Rolling(length))
                    .withMessageContaining("a rolling window takes at");
        }
        assertThat(new Window.Rolling(Period.ofYears(100)).end(LocalDate.parse("2026-01-01")))
                .isEqualTo("2126-01-01");
    }
}
