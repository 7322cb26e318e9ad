package dev.loyalty.command;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Note;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is missing in a command is named as soon as the command is made, and not by whoever records it. */
@SuppressWarnings("NullAway")
class MissingValuesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final CustomerId ADA = CustomerId.of("ada");

    @Test
    void aCommandNeedsItsCustomer() {
        CustomerId nobody = null;
        assertThatNullPointerException()
                .isThrownBy(() -> Order.of(nobody, "1001", "5.00", NOON))
                .withMessage("customer");
        assertThatNullPointerException()
                .isThrownBy(() -> Enrolment.of(nobody, NOON))
                .withMessage("customer");
    }

    @Test
    void anOrderNeedsItsAmountAndARefundWhatItTakesBack() {
        String nothing = null;
        Refunding none = null;
        assertThatNullPointerException()
                .isThrownBy(() -> Order.of(ADA, "1001", nothing, NOON))
                .withMessage("amount");
        assertThatNullPointerException()
                .isThrownBy(() -> Refund.of(OrderRef.of(ADA, "1001"), "r-1", none, NOON))
                .withMessage("refunding");
    }

    @Test
    void whoDoesSomethingByHandSaysWhy() {
        Note none = null;
        assertThatNullPointerException()
                .isThrownBy(() -> TierPin.floor(ADA, "gold", none, NOON))
                .withMessage("note");
        assertThatNullPointerException()
                .isThrownBy(() -> Freeze.of(ADA, none, NOON))
                .withMessage("note");
    }
}
