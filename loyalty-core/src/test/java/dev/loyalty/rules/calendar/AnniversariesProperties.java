package dev.loyalty.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The same day in later years, held against a plain loop. */
class AnniversariesProperties {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(18_000, 23_000).map(LocalDate::ofEpochDay),
                Arbitraries.of(2020, 2024, 2028).map(year -> LocalDate.of(year, 2, 29)),
                Arbitraries.integers().between(2020, 2031).map(year -> LocalDate.of(year, 2, 28)));
    }

    @Property
    void theLatestAndTheNextAreCountedFromTheFirstDay(
            @ForAll("days") LocalDate first, @ForAll("days") LocalDate today) {
        int years = 0;
        while (!first.plusYears(years + 1L).isAfter(today)) {
            years++;
        }

        assertThat(Anniversaries.latest(first, today)).isEqualTo(first.plusYears(years));
        assertThat(Anniversaries.next(first, today)).isEqualTo(first.plusYears(years + 1L));
        assertThat(isOne(first, today))
                .isEqualTo(years > 0 && first.plusYears(years).equals(today));
    }

    @Example
    void whoJoinedOn29FebruaryHasItOn28FebruaryAndInLeapYearsOnThe29th() {
        LocalDate leap = LocalDate.parse("2024-02-29");

        assertThat(Anniversaries.next(leap, leap)).isEqualTo("2025-02-28");
        assertThat(isOne(leap, LocalDate.parse("2025-02-28"))).isTrue();
        assertThat(isOne(leap, LocalDate.parse("2028-02-28"))).isFalse();
        assertThat(isOne(leap, LocalDate.parse("2028-02-29"))).isTrue();
        assertThat(isOne(leap, leap)).as("the first day itself").isFalse();
    }

    private static boolean isOne(LocalDate first, LocalDate day) {
        return Anniversaries.next(first, day.minusDays(1)).equals(day);
    }
}
