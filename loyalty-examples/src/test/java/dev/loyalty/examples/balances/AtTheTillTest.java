package dev.loyalty.examples.balances;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.Printed;
import org.junit.jupiter.api.Test;

class AtTheTillTest {

    @Test
    void pointsAreSetAsideSpentOnceGivenBackSwappedAndUndone() throws Exception {
        assertThat(Printed.by(AtTheTill::run))
                .containsExactly(
                        "earned | 1000 available, 0 set aside, credit 0.00",
                        "checkout | 400 available, 600 set aside, credit 0.00",
                        "second tab: points: 500 points cannot be spent, only 400 points; set aside 600 points, pending 0 points"
                                + " | 400 available, 600 set aside, credit 0.00",
                        "paid | 400 available, 0 set aside, credit 0.00",
                        "paid once more (nothing happened again) | 400 available, 0 set aside, credit 0.00",
                        "next checkout | 100 available, 300 set aside, credit 0.00",
                        "given up | 400 available, 0 set aside, credit 0.00",
                        "left open | 150 available, 250 set aside, credit 0.00",
                        "half an hour later | 400 available, 0 set aside, credit 0.00",
                        "paid too late | 150 available, 0 set aside, credit 0.00",
                        "swapped | 0 available, 0 set aside, credit 1.50",
                        "returned | 600 available, 0 set aside, credit 1.50");
    }
}
