package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Freeze;
import dev.loyalty.command.Unfreeze;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.RefundDowngrade;
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
}
