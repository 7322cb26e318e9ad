package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Capture;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Hold;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checkout that holds and captures of two balances takes one instant for all of it. */
class HoldsAtOneInstantTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final List<String> BOTH = List.of("points", "credit");

    private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
    private final LoyaltyEngine engine = LoyaltyEngine.builder(LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                    .tier("member", "0.00")
                    .balance("points", b -> b.unit("point", "points"))
                    .balance("credit", b -> {})
                    .build())
            .clock(clock)
            .build();

    @BeforeEach
    void adaHasOfBoth() {
        engine.members().enrol(Enrolment.of(ADA, clock.instant())).orThrow();
        for (String balance : BOTH) {
            engine.balances()
                    .credit(Credit.of(ADA, "t-" + balance, balance, "100", clock.instant()))
                    .orThrow();
        }
    }

    @Test
    void eachHoldIsTheSameWhenItIsSentAgain() {
        Instant now = clock.instant();
        BOTH.forEach(balance -> engine.balances()
                .hold(Hold.of(ADA, balance, "cart-1", "40", now))
                .orThrow());
        clock.advance(Duration.ofMinutes(10));
        for (String balance : BOTH) {
            assertThat(engine.balances()
                            .hold(Hold.of(ADA, balance, "cart-1", "40", now))
                            .isReplay())
                    .as(balance)
                    .isTrue();
        }
    }

    @Test
    void eachCaptureIsTheSameWhenItIsSentAgain() {
        BOTH.forEach(balance -> engine.balances()
                .hold(Hold.of(ADA, balance, "cart-1", "40", clock.instant()))
                .orThrow());
        Instant now = clock.advance(Duration.ofMinutes(1));
        BOTH.forEach(balance -> engine.balances()
                .capture(Capture.of(ADA, balance, "cart-1", now))
                .orThrow());
        clock.advance(Duration.ofMinutes(10));
        for (String balance : BOTH) {
            assertThat(engine.balances()
                            .capture(Capture.of(ADA, balance, "cart-1", now))
                            .orThrow()
                            .isReplay())
                    .as(balance)
                    .isTrue();
        }
    }
}
