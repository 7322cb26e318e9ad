package dev.loyalty.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.LoyaltyProgram;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** On which day an order counts, whatever was asked before. */
class CountingTest {

    private static final LoyaltyProgram BERLIN = program("Europe/Berlin");
    private static final LoyaltyProgram AUCKLAND = program("Pacific/Auckland");
    private static final Instant MIDNIGHT_IN_BERLIN = Instant.parse("2026-03-28T23:00:00Z");

    @Property
    void aDayIsThatOfTheProgramsZone(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -200, max = 200) Integer> hours) {
        for (int hour : hours) {
            Instant instant = MIDNIGHT_IN_BERLIN.plusSeconds(hour * 3600L);
            assertThat(Counting.day(BERLIN, instant)).isEqualTo(LocalDate.ofInstant(instant, BERLIN.zone()));
            assertThat(Counting.day(AUCKLAND, instant)).isEqualTo(LocalDate.ofInstant(instant, AUCKLAND.zone()));
        }
    }

    @Test
    void aDayBeginsAtItsFirstInstantAndEndsBeforeTheNextOnes() {
        LocalDate sunday = LocalDate.of(2026, 3, 29);

        assertThat(Counting.day(BERLIN, MIDNIGHT_IN_BERLIN)).isEqualTo(sunday);
        assertThat(Counting.day(BERLIN, MIDNIGHT_IN_BERLIN.minusNanos(1))).isEqualTo(sunday.minusDays(1));
        assertThat(Counting.day(BERLIN, MIDNIGHT_IN_BERLIN)).isEqualTo(sunday);
        assertThat(Counting.day(BERLIN, Instant.parse("2026-03-29T21:59:59.999999Z")))
                .isEqualTo(sunday);
        assertThat(Counting.day(BERLIN, Instant.parse("2026-03-29T22:00:00Z"))).isEqualTo(sunday.plusDays(1));
    }

    @Test
    void theSameDayIsNotWorkedOutTwice() {
        Instant morning = Instant.parse("2026-03-29T08:00:00Z");
        LocalDate day = Counting.day(BERLIN, morning);

        assertThat(Counting.day(BERLIN, morning)).isSameAs(day);
        assertThat(Counting.day(BERLIN, morning.plusSeconds(40_000))).isSameAs(day);
    }

    private static LoyaltyProgram program(String zone) {
        return LoyaltyProgram.builder("club", "EUR", ZoneId.of(zone))
                .tier("bronze", "0.00", tier -> {})
                .build();
    }
}
