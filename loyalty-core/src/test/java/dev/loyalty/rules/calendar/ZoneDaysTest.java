package dev.loyalty.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** When days begin and which day it is, whatever was asked before. */
class ZoneDaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final LocalDate DAY = LocalDate.of(2018, 11, 4);

    @Property
    void aDayBeginsWhenTheCalendarSaysSo(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = -3000, max = 3000) Integer> days) {
        for (int ahead : days) {
            LocalDate day = DAY.plusDays(ahead);
            for (ZoneId zone : List.of(BERLIN, SAO_PAULO)) {
                Instant start = day.atStartOfDay(zone).toInstant();
                assertThat(ZoneDays.start(zone, day)).isEqualTo(start);
                assertThat(ZoneDays.day(zone, start)).isEqualTo(day);
                assertThat(ZoneDays.day(zone, start.minusNanos(1))).isEqualTo(day.minusDays(1));
            }
        }
    }

    @Test
    void whereClocksGoForwardAtMidnightTheDayBeginsAnHourLater() {
        assertThat(ZoneDays.start(SAO_PAULO, DAY)).isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
        assertThat(ZoneDays.day(SAO_PAULO, Instant.parse("2018-11-04T02:59:59Z")))
                .isEqualTo(DAY.minusDays(1));
    }

    @Test
    void daysThatShareAPlaceAreToldApart() {
        LocalDate other = DAY.plusDays(1024);

        assertThat(ZoneDays.start(BERLIN, DAY)).isEqualTo(Instant.parse("2018-11-03T23:00:00Z"));
        assertThat(ZoneDays.start(BERLIN, other))
                .isEqualTo(other.atStartOfDay(BERLIN).toInstant());
        assertThat(ZoneDays.start(BERLIN, DAY)).isEqualTo(Instant.parse("2018-11-03T23:00:00Z"));
    }

    @Test
    void aDateThatTheZoneSkippedIsNoEve() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        LocalDate after = LocalDate.of(2011, 12, 31);

        assertThat(ZoneDays.eve(apia, after)).isEqualTo(LocalDate.of(2011, 12, 29));
        assertThat(ZoneDays.eve(apia, after.plusDays(1))).isEqualTo(after);
        assertThat(ZoneDays.eve(SAO_PAULO, DAY)).isEqualTo(DAY.minusDays(1));
        assertThat(ZoneDays.day(apia, ZoneDays.start(apia, after.minusDays(1)))).isEqualTo(after);
    }
}
