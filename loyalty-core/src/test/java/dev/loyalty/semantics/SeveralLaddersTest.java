package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.LadderId;
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

    @Test
    void whatABasketMustComeToKnowsTheDiscountOfTheOtherLadder() {
        Shop ada = Shop.open(Shop.bare()
                .ladder(
                        "tiers",
                        tiers -> tiers.tier("bronze", "0.00").tier("silver", "200.00", t -> t.percentOff("50")))
                .ladder("stars", stars -> stars.tier("one", "0.00").tier("two", "800.00"))
                .build());
        ada.pays("1001", "220.00");

        assertThat(ada.view().ladder(LadderId.of("stars")).progress().missing()).isEqualTo(Shop.eur("580.00"));
        assertThat(ada.view().ladder(LadderId.of("stars")).progress().basket()).isEqualTo(Shop.eur("1160.00"));
    }
}
