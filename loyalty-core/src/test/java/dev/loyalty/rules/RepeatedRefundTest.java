package dev.loyalty.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.member.OrderStatement.State;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The same refund under another command id, whatever became of it since; and refunds that nobody can sum. */
class RepeatedRefundTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final OrderRef ORDER = OrderRef.of(CUSTOMER, "1001");
    private static final LoyaltyProgram CLUB = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
            .tier("bronze", "0")
            .build();

    @Test
    void aRepetitionThatComesAgainAfterTheRefundWasVoidedIsStillAReplay() {
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(CLUB)) {
            Refund refund = Refund.of(ORDER, "r-1", "30.00", AT);
            Refund repeated = refund.withId("sent-again");
            engine.orders().paid(Order.of(CUSTOMER, "1001", "100.00", AT));
            Outcome.Applied first = engine.orders().refunded(refund).orThrow();
            engine.orders().refunded(repeated);
            engine.orders().refundVoided(RefundVoid.of(ORDER, "r-1", AT));

            Outcome.Applied again = engine.orders().refunded(repeated).orThrow();

            assertThat(again.isReplay()).isTrue();
            assertThat(again.entry()).isEqualTo(first.entry());
            assertThat(engine.members().view(CUSTOMER).spend().net()).isEqualTo(Money.of("100.00", "EUR"));
        }
    }

    @Test
    void earlyRefundsThatAreTooLargeTogetherAreRefusedAtOnceAndNotWhenSomebodyAsks() {
        try (LoyaltyEngine engine = LoyaltyEngine.inMemory(CLUB)) {
            for (int i = 0; i < 10; i++) {
                engine.orders().refunded(Refund.of(ORDER, "r-" + i, "10000000000000.00", AT));
            }

            assertThat(engine.orders()
                            .refunded(Refund.of(ORDER, "last", "0.01", AT))
                            .isRefused())
                    .isTrue();

            engine.orders().cancelled(Cancellation.of(ORDER, AT));
            engine.orders().paid(Order.of(CUSTOMER, "1001", "10.00", AT));
            assertThat(AllOrders.left(engine, CUSTOMER))
                    .singleElement()
                    .satisfies(order -> assertThat(order.state()).isEqualTo(State.CANCELLED));
        }
    }
}
