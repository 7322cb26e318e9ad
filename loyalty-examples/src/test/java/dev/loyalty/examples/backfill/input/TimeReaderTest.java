package dev.loyalty.examples.backfill.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {

    private final TimeReader london = new TimeReader(ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({
        "2011-12-09, 2011-12-09T00:00:00Z",
        "2011-06-09, 2011-06-08T23:00:00Z",
        "2011-06-09T13:30, 2011-06-09T12:30:00Z",
        "2011-06-09 13:30:05, 2011-06-09T12:30:05Z",
        "2011-06-09t13:30:05.1234567, 2011-06-09T12:30:05.123456Z",
        "2011-06-09T13:30:05Z, 2011-06-09T13:30:05Z",
        "2011-06-09 13:30:05z, 2011-06-09T13:30:05Z",
        "2011-06-09T13:30:05+05:30, 2011-06-09T08:00:05Z",
        "2011-06-09T13:30+0530, 2011-06-09T08:00:00Z",
        "2011-06-09 13:30:05+02, 2011-06-09T11:30:05Z",
        "' 2011-06-09 ', 2011-06-08T23:00:00Z",
    })
    void isoDatesAndDateTimesAreReadLocallyOrWithTheirOffset(String text, String instant) {
        assertThat(london.read("at", text)).isEqualTo(instant);
    }

    @Test
    void aTimeThatTheClockSkipsIsMovedForwardByWhatItSkips() {
        assertThat(london.read("at", "2011-03-27T01:30")).isEqualTo("2011-03-27T01:30:00Z");
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        assertThat(london.read("at", "2011-10-30T01:30")).isEqualTo("2011-10-30T00:30:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2011-13-01",
        "2011-02-29",
        "2011-1-1",
        "20110101",
        "2011-01-01T24:00",
        "2011-01-01T10",
        "2011-01-01T10:00+25:00",
        "2011-01-01T10:00[UTC]",
        "10:00",
        "9999-12-31T23:59-05:00",
        "0000-12-31",
        "-0001-01-01",
        "+999999999-01-01"
    })
    void whatIsNoDateOfTheYears1To9999IsRefused(String text) {
        assertThatThrownBy(() -> london.read("at", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("at ");
    }

    @Test
    void theEndOfADayIsItsLastMicrosecondHoweverLongTheDay() {
        assertThat(london.readEnd("--as-of", "2011-03-27")).isEqualTo("2011-03-27T22:59:59.999999Z");
        assertThat(london.readEnd("--as-of", "2011-10-30")).isEqualTo("2011-10-30T23:59:59.999999Z");
        assertThat(london.readEnd("--as-of", "9999-12-31")).isEqualTo("9999-12-31T23:59:59.999999Z");
        assertThat(new TimeReader(ZoneId.of("-18:00")).readEnd("--as-of", "9999-12-31"))
                .isEqualTo("9999-12-31T23:59:59.999999Z");
        assertThat(london.endOfDay(Instant.parse("2011-06-08T23:00:00Z"))).isEqualTo("2011-06-09T22:59:59.999999Z");
    }
}
