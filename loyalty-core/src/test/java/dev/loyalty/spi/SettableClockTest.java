package dev.loyalty.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.tck.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {

    private final SettableClock clock = SettableClock.at("2026-01-01T00:00:00Z");

    @Test
    void standsStillUntilItIsSet() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(clock).hasToString("2026-01-01T00:00:00Z");

        clock.set("2025-06-01T12:00:00Z");

        assertThat(clock.instant()).isEqualTo(Instant.parse("2025-06-01T12:00:00Z"));
    }

    @Test
    void letsTimePass() {
        assertThat(clock.advance(Duration.ofDays(1))).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    }
}
