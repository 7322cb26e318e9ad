package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.Outcome;
import dev.loyalty.event.TierChanged;
import dev.loyalty.event.TierReason;
import dev.loyalty.event.TierReason.Code;
import dev.loyalty.member.Explanation;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.LadderId;
import dev.loyalty.value.TierId;
import org.junit.jupiter.api.Test;

/** Reaching a threshold, losing it, and why. */
class TiersTest {

    private final Shop ada = Shop.open();

    private static TierChanged change(Outcome outcome) {
        assertThat(outcome.tierChanges()).hasSize(1);
        return outcome.tierChanges().get(0);
    }

    @Test
    void aThresholdIsReachedWhenTheNetSpendIsExactlyThere() {
        ada.pays("1001", "499.99");
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.pays("1002", "0.01");

        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void theOutcomeSaysWhatChangedAndWhy() {
        ada.joins();

        TierChanged change = change(ada.pays("1001", "520.00"));

        assertThat(change.from()).isEqualTo(TierId.of("bronze"));
        assertThat(change.to()).isEqualTo(TierId.of("silver"));
        assertThat(change.up()).isTrue();
        assertThat(change.reason())
                .isEqualTo(new TierReason(Code.THRESHOLD_REACHED, eur("520.00"), eur("500.00"), 1))
                .hasToString("net spend 520.00 ≥ 500.00");
    }

    @Test
    void oneCentLessLosesTheTierAtOnce() {
        ada.pays("1001", "500.00");

        TierChanged change = change(ada.isRefunded("1001", "r-1", "0.01"));

        assertThat(change.up()).isFalse();
        assertThat(change.reason())
                .isEqualTo(new TierReason(Code.BELOW_THRESHOLD, eur("499.99"), eur("500.00"), 1))
                .hasToString("net spend 499.99 < 500.00");
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void severalTiersUpAreOneChange() {
        ada.joins();

        TierChanged change = change(ada.pays("1001", "1000.00"));

        assertThat(change.from()).isEqualTo(TierId.of("bronze"));
        assertThat(change.to()).isEqualTo(TierId.of("gold"));
        assertThat(change.reason().threshold()).isEqualTo(eur("1000.00"));
    }

    @Test
    void severalTiersDownAreOneChange() {
        ada.pays("1001", "1000.00");

        TierChanged change = change(ada.cancels("1001"));

        assertThat(change.from()).isEqualTo(TierId.of("gold"));
        assertThat(change.to()).isEqualTo(TierId.of("bronze"));
        assertThat(change.reason().sentence()).isEqualTo("net spend 0.00 < 1000.00");
    }

    @Test
    void anOrderWithinATierChangesNone() {
        ada.pays("1001", "500.00");

        assertThat(ada.pays("1002", "499.99").tierChange()).isEmpty();
    }

    @Test
    void aMemberIsInATierSinceItWasReached() {
        ada.joins();
        ada.pays("1001", "500.00");

        assertThat(ada.view().ladders().get(0).since()).isEqualTo("2026-03-02T10:02:00Z");
        ada.pays("1002", "10.00");
        assertThat(ada.view().ladders().get(0).since()).isEqualTo("2026-03-02T10:02:00Z");
    }

    @Test
    void aProgramMayHaveAnyNumberOfTiers() {
        var program = Shop.bare();
        for (int i = 0; i < 200; i++) {
            program.tier("t" + i, i + ".00");
        }
        Shop shop = Shop.open(program.build());

        shop.pays("1001", "137.50");

        assertThat(shop.tier()).isEqualTo("t137");
    }

    @Test
    void aProgramMayHaveOneTier() {
        Shop shop = Shop.open(Shop.bare().tier("member", "0.00").build());

        shop.pays("1001", "137.50");

        assertThat(shop.tier()).isEqualTo("member");
        assertThat(shop.view().progress().nextTier()).isEmpty();
    }

    @Test
    void thresholdsRiseFromZeroAndIdsAreUnique() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.bare().tier("bronze", "1.00").build())
                .withMessage("the lowest tier of ladder \"tiers\" is \"bronze\" at 1.00 EUR: the lowest must be at 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Shop.bare().tier("a", "0").tier("b", "5").tier("c", "5").build())
                .withMessageContaining("thresholds must rise from tier to tier");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.bare().tier("a", "0").tier("a", "5").build());
        assertThatIllegalArgumentException().isThrownBy(() -> Shop.bare().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.bare().tier("a", "0").tier("b", "-5").build());
    }

    @Test
    void explainSaysTierByTierWhatIsMissingAndOrderByOrderWhatCounts() {
        ada.pays("1001", "600.00");
        ada.isRefunded("1001", "r-1", "50.00");

        Explanation explanation = ada.engine.members().explain(ada.customer);

        assertThat(explanation.tiers())
                .extracting(Explanation.TierAnswer::answer)
                .containsExactly(Explanation.Code.SURPASSED, Explanation.Code.HELD, Explanation.Code.MISSING);
        Explanation.TierAnswer gold = explanation.why(LadderId.ONLY, TierId.of("gold"));
        assertThat(gold).isNotNull();
        assertThat(gold.missing()).isEqualTo(eur("450.00"));
        assertThat(gold.sentence()).isEqualTo("gold is not reached: 450.00 EUR are missing to 1000.00 EUR");
        assertThat(AllOrders.explained(ada.engine, ada.customer))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.counts()).isEqualTo(eur("550.00"));
                    assertThat(order.statement().takenBack()).isEqualTo(eur("50.00"));
                });
        assertThat(explanation.why(LadderId.ONLY, TierId.of("platinum"))).isNull();
    }

    @Test
    void explainTellsAStrangerThatOnlyMembersHoldTiers() {
        Explanation explanation = ada.engine.members().explain(ada.customer);

        assertThat(explanation.tiers())
                .extracting(Explanation.TierAnswer::answer)
                .containsOnly(Explanation.Code.NOT_A_MEMBER);
        assertThat(AllOrders.explained(ada.engine, ada.customer)).isEmpty();
    }

    @Test
    void aRefundAfterALaterOrderIsJudgedOnEverything() {
        ada.pays("1001", "600.00");
        ada.pays("1002", "500.00");

        TierChanged change = change(ada.isRefunded("1001", "r-1", "600.00"));

        assertThat(change.to()).isEqualTo(TierId.of("silver"));
        assertThat(change.reason().sentence()).isEqualTo("net spend 500.00 < 1000.00");
    }

    @Test
    void thresholdsMustBeInTheProgramsCurrency() {
        LoyaltyProgram club = Shop.club().build();

        assertThat(club.ladder().tiers())
                .extracting(tier -> tier.threshold().currency())
                .containsOnly(Shop.currency("EUR"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.bare().tier("a", "0").tier("b", "5.001").build());
    }
}
