package dev.loyalty.examples.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.Printed;
import org.junit.jupiter.api.Test;

class TwoYearsTest {

    @Test
    void reviewsHelpToEarnATierAndTimeTakesItAfterAWarningAndItsGrace() throws Exception {
        assertThat(Printed.by(TwoYears::run))
                .containsExactly(
                        "2025-03-10 bronze",
                        "2025-03-10 bronze → silver, because net spend 620.00 ≥ 500.00",
                        "2025-03-10 mail: PROMOTED",
                        "2025-03-10 silver → gold, because net spend 620.00 ≥ 500.00 and activities review 3 ≥ 3",
                        "2025-03-10 mail: PROMOTED",
                        "2026-03-05 gold, will be moved down to bronze on 2026-04-09, for want of 1500.00 EUR of net spend,"
                                + " or 500.00 EUR of net spend and 3 × review, unless 1500.00 EUR are spent before",
                        "2026-04-01 mail: DEMOTION_AHEAD",
                        "2026-04-01 gold, will be moved down to bronze on 2026-04-09, for want of 1500.00 EUR of net spend,"
                                + " or 500.00 EUR of net spend and 3 × review, unless 1500.00 EUR are spent before",
                        "2026-05-01 mail: DEMOTED",
                        "2026-05-01 bronze");
    }
}
