package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Freeze;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** What counts for keeping a tier where what was taken back still counts: never less than net spend. */
class WhatKeepsATierTest {

    private static Shop neverByRefund(CountsFrom from) {
        return Shop.open(club -> club.spend(spend -> spend.countsFrom(from))
                .policy(TierPolicy.builder()
                        .rolling(Period.ofMonths(12))
                        .byRefund(RefundDowngrade.NEVER)
                        .build()));
    }

    @Test
    void anOrderThatWasCancelledBeforeItCountedKeepsWhatItEarnsOnceItIsReinstated() {
        Shop ada = neverByRefund(CountsFrom.CONFIRMED);
        ada.on("2026-03-10").pays("1001", "564.00");
        ada.cancels("1001");
        ada.confirms("1001");
        ada.reinstates("1001");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.tell(Freeze.of(ada.customer, Shop.STAFF, ada.next()));
        ada.tell(Unfreeze.of(ada.customer, Shop.STAFF, ada.next()));

        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2027-03-10")).isEqualTo("silver, bronze");
    }

    @Test
    void anOrderThatIsEditedWhileItIsCancelledKeepsATierAsItNowIs() {
        Shop ada = neverByRefund(CountsFrom.PAID);
        ada.on("2026-03-10").pays("1001", "620.00");
        ada.cancels("1001");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.revises("1001", 1, "50.00");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.net()).isEqualTo("0.00");

        ada.reinstates("1001");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.net()).isEqualTo("50.00");
    }

    @Test
    void anOrderThatIsEditedUpwardsWhileItIsCancelledKeepsWhatItNowIs() {
        Shop ada = neverByRefund(CountsFrom.PAID);
        ada.on("2026-03-10").pays("1001", "620.00");
        ada.isRefunded("1001", "r-1", "20.00");
        ada.cancels("1001");
        ada.revises("1001", 1, "1000.00");
        ada.reinstates("1001");
        assertThat(ada.net()).isEqualTo("980.00");

        ada.cancels("1001");
        assertThat(ada.tier()).isEqualTo("silver");
        assertThat(ada.tierAround("2027-03-10")).isEqualTo("silver, bronze");
    }

    @Test
    void whatAnEditChangesOfAnEarlierRefundsShareTakesNothing() {
        Shop ada = Shop.open(Shop.bare()
                .tier("bronze", "0.00", t -> t.percentOff("1"))
                .tier("silver", "200.00", t -> t.percentOff("2"))
                .spend(spend -> spend.parts(Part.GOODS, Part.GOODS_TAX))
                .policy(TierPolicy.builder().byRefund(RefundDowngrade.NEVER).build())
                .build());
        ada.tell(ada.order("1001", Parts.of("160.00", "34.00", "30.00", "3.00")));
        ada.pays("1002", "100.00");
        ada.isRefunded("1001", "r-1", "80.00");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.revises("1001", 1, "100.00");
        assertThat(ada.net()).isEqualTo("120.00");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.revises("1001", 2, "99.99");
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void anOrderBelowItsMinimumByARefundKeepsATierWhenItIsEdited() {
        Shop ada = Shop.open(club -> club.spend(spend -> spend.minimum("100.00"))
                .policy(TierPolicy.builder().byRefund(RefundDowngrade.NEVER).build()));
        ada.pays("1001", "620.00");
        ada.isRefunded("1001", "r-1", "530.00");
        assertThat(ada.net()).isEqualTo("0.00");

        ada.revises("1001", 1, "600.00");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.revises("1001", 2, "640.00");
        assertThat(ada.net()).isEqualTo("110.00");
        ada.cancels("1001");
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void whatWasRefundedBeforeTheOrderCountedKeepsNothing() {
        Shop ada = neverByRefund(CountsFrom.CONFIRMED);
        ada.on("2026-03-10").pays("1001", "620.00");
        ada.isRefunded("1001", "r-1", "100.00");
        ada.confirms("1001");
        ada.isRefunded("1001", "r-2", "20.00");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.revises("1001", 1, "600.00");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.revises("1001", 2, "599.99");
        assertThat(ada.tier()).isEqualTo("bronze");
    }

    @Test
    void aSnapshotKeepsWhatItsOrderAndItsRefundWouldKeepOneByOne() {
        Shop ada = neverByRefund(CountsFrom.PAID);
        ada.on("2026-03-10").pays("1001", "500.00");
        ada.tell(ada.snapshot("1002", 1, "600.00").refund("r-1", "300.00"));
        ada.revises("1001", 1, "100.00");
        assertThat(ada.net()).isEqualTo("400.00");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.tell(ada.snapshot("1002", 2, "400.00").refund("r-1", "300.00"));
        assertThat(ada.net()).isEqualTo("200.00");
        assertThat(ada.tier()).isEqualTo("silver");

        ada.tell(ada.snapshot("1002", 3, "399.99").refund("r-1", "300.00"));
        assertThat(ada.tier()).isEqualTo("bronze");
    }
}
