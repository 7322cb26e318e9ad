package dev.loyalty.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Confirmation;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderRef;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A command sees what time has done just before it, though that is noticed only now. */
class TimeFirstTest {

    private static final Instant PAID_AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LoyaltyProgram CLUB = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
            .tier("bronze", "0")
            .spend(rule -> rule.countsFrom(new CountsFrom.AfterDays(14)))
            .build();

    @Test
    void aConfirmationAfterTheReturnWindowFindsThatTheOrderCountsAlready() {
        SettableClock clock = SettableClock.at(PAID_AT);
        try (LoyaltyEngine engine = LoyaltyEngine.builder(CLUB).clock(clock).build()) {
            engine.orders().paid(Order.of(CUSTOMER, "1001", "520.00", PAID_AT));
            Instant later = clock.advance(Duration.ofDays(20));

            Outcome.Applied outcome = engine.orders()
                    .confirmed(Confirmation.of(OrderRef.of(CUSTOMER, "1001"), later))
                    .orThrow();

            assertThat(outcome.timeFirst())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.events())
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    OrderCounted.class,
                                    counted -> assertThat(counted.counted()).isEqualTo(Money.of("520.00", "EUR"))));
            assertThat(outcome.events())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            OrderUnchanged.class,
                            unchanged -> assertThat(unchanged.why()).isEqualTo(OrderUnchanged.Why.ALREADY_COUNTS));
        }
    }

    @Test
    void whatWouldBecomeTooLargeOnceItCountsIsRefusedAtOnceAndNotLater() {
        SettableClock clock = SettableClock.at(PAID_AT);
        try (LoyaltyEngine engine = LoyaltyEngine.builder(CLUB).clock(clock).build()) {
            for (int i = 0; i < 1000; i++) {
                engine.orders().paid(Order.of(CUSTOMER, "o-" + i, "10000000000000.00", PAID_AT));
            }

            assertThat(engine.orders()
                            .paid(Order.of(CUSTOMER, "1002", "0.01", PAID_AT))
                            .isRefused())
                    .isTrue();

            clock.advance(Duration.ofDays(20));
            assertThat(engine.runDue(10)).isPositive();
            assertThat(engine.members().view(CUSTOMER).spend().net())
                    .isEqualTo(Money.of("10000000000000000.00", "EUR"));
        }
    }
}
