package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.TierPolicy;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** Time leaves a tier alone for a while once it is reached. */
class MinimumStayTest {

    private final Shop ada = Shop.open(club -> club.policy(TierPolicy.builder()
            .rolling(Period.ofDays(30))
            .minimumStay(Period.ofMonths(3))
            .build()));

    @Test
    void aTierThatIsReachedStaysForItsTime() {
        ada.on("2026-03-31").pays("1001", "500.00");

        assertThat(ada.tierAround("2026-04-30")).isEqualTo("silver, silver");
        assertThat(ada.tierAround("2026-06-30")).isEqualTo("silver, bronze");
    }

    @Test
    void aRefundDoesNotWaitForIt() {
        ada.on("2026-03-31").pays("1001", "500.00");

        ada.on("2026-04-10").cancels("1001");

        assertThat(ada.tier()).isEqualTo("bronze");
    }
}
