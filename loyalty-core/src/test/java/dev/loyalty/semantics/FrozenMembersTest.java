package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Freeze;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.TierPin;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.event.Unchanged;
import dev.loyalty.member.Explanation;
import dev.loyalty.member.Membership;
import dev.loyalty.program.Benefits;
import dev.loyalty.program.Strangers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A frozen member: recorded, tier unchanged, no benefits. */
class FrozenMembersTest {

    private final Shop ada = Shop.open(club -> club.strangers(Strangers.LOWEST_TIER));

    private Outcome freeze() {
        return ada.tell(Freeze.of(ada.customer, Shop.STAFF, ada.next()));
    }

    private Outcome unfreeze() {
        return ada.tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));
    }

    @Test
    void ordersAreRecordedButTheTierStandsStillAndThereAreNoBenefits() {
        ada.pays("1001", "600.00");
        freeze();

        Outcome outcome = ada.pays("1002", "1000.00");

        assertThat(outcome.isRefused()).isFalse();
        assertThat(outcome.tierChange()).isEmpty();
        assertThat(ada.net()).isEqualTo("1600.00");
        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.view().membership()).isEqualTo(Membership.FROZEN);
        assertThat(ada.view().benefits()).isEqualTo(Benefits.NONE);
        assertThat(ada.engine.members().explain(ada.customer).tiers())
                .extracting(Explanation.TierAnswer::answer)
                .containsExactly(Explanation.Code.SURPASSED, Explanation.Code.HELD, Explanation.Code.FROZEN);
    }

    @Test
    void aRefundDoesNotDemoteWhileFrozen() {
        ada.pays("1001", "600.00");
        freeze();

        ada.cancels("1001");

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void unfreezingJudgesOnceByWhatIsRecorded() {
        ada.pays("1001", "600.00");
        freeze();
        ada.pays("1002", "1000.00");

        Outcome outcome = unfreeze();

        assertThat(outcome.tierChanges()).hasSize(1);
        assertThat(ada.tier()).isEqualTo("gold");
        assertThat(ada.view().benefits().freeShipping()).isTrue();
    }

    @Test
    void freezingTwiceOrUnfreezingWhoIsNotFrozenChangesNothing() {
        ada.joins();
        assertThat(unfreeze().events()).containsExactly(new Unchanged(Unchanged.Why.NOT_FROZEN));
        freeze();

        assertThat(freeze().events()).containsExactly(new Unchanged(Unchanged.Why.ALREADY_FROZEN));
    }

    @Test
    void aPinThatEndsWhileFrozenLeavesTheTierUntilUnfrozen() {
        ada.pays("1001", "600.00");
        ada.tell(TierPin.floor(ada.customer, "gold", Shop.STAFF, ada.next())
                .until(Instant.parse("2026-03-10T12:00:00Z")));
        freeze();
        ada.clock.set("2026-03-20T12:00:00Z");
        assertThat(ada.tier()).isEqualTo("gold");

        unfreeze();

        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void onlyAMemberIsFrozen() {
        assertThat(freeze().isRefused()).isTrue();
        assertThat(ada.entries()).isZero();
    }

    @Test
    void anAdjustmentWhileFrozenCountsAtOnceAndMovesTheTierWhenTheFreezeEnds() {
        ada.pays("1001", "480.00");
        ada.tell(Freeze.of(ada.customer, Shop.STAFF, ada.next()));

        ada.tell(Adjustment.of(ada.customer, "ticket-1", "30.00", Shop.STAFF, ada.next()));
        assertThat(ada.net()).isEqualTo("510.00");
        assertThat(ada.tier()).isEqualTo("bronze");
        ada.tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));

        assertThat(ada.tier()).isEqualTo("silver");
    }
}
