package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.TierPolicy;
import org.junit.jupiter.api.Test;

/** Each ladder has a policy of its own. */
class SeveralLaddersTest {

    @Test
    void onePurchaseCountsOnEachLadderInItsOwnTime() {
        Shop ada = Shop.open(Shop.bare()
                .ladder("club", club -> club.tier("guest", "0.00").tier("friend", "500.00"))
                .ladder(
                        "year",
                        year -> year.policy(TierPolicy.ROLLING_YEAR)
                                .tier("low", "0.00")
                                .tier("high", "500.00"))
                .build());
        ada.on("2026-03-15").pays("1001", "500.00");

        ada.on("2027-03-15");

        assertThat(ada.view().ladders())
                .extracting(ladder -> ladder.tier().orElseThrow().id().value())
                .containsExactly("friend", "low");
    }
}
