package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.OrderRefusal;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refund;
import dev.loyalty.command.RefundVoid;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Remedy;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderUnchanged;
import dev.loyalty.value.Amount;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import org.junit.jupiter.api.Test;

/** What a refund takes, and what becomes of one that did not happen. */
class RefundsTest {

    private static final Parts GOODS_100_SHIPPING_10 = Parts.of("100.00", "0.00", "10.00", "0.00");

    private final Shop ada = Shop.open();

    @Test
    void aRefundTakesWhatCounted() {
        ada.pays("1001", "520.00");

        Outcome refunded = ada.isRefunded("1001", "r-1", "50.00");

        assertThat(ada.net()).isEqualTo("470.00");
        assertThat(refunded.tierChange())
                .hasValueSatisfying(
                        change -> assertThat(change.reason().sentence()).isEqualTo("net spend 470.00 < 500.00"));
    }

    @Test
    void aRefundOf110OfGoods100AndShipping10Takes100() {
        ada.tell(ada.order("1001", GOODS_100_SHIPPING_10));
        assertThat(ada.net()).isEqualTo("100.00");

        Outcome refunded = ada.isRefunded("1001", "r-1", "110.00");

        assertThat(((OrderRefunded) refunded.events().get(0)).change()).isEqualTo(eur("-100.00"));
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void aRefundOfTheShippingTakesNothing() {
        ada.tell(ada.order("1001", GOODS_100_SHIPPING_10));

        ada.isRefunded("1001", "r-1", Parts.of("0.00", "0.00", "10.00", "0.00"));

        assertThat(ada.net()).isEqualTo("100.00");
        assertThat(ada.order("1001").left()).isEqualTo(eur("100.00"));
    }

    @Test
    void aRefundByTotalIsMeasuredAgainstEverythingPaid() {
        ada.tell(ada.order("1001", GOODS_100_SHIPPING_10));

        // half of 110: half of the goods and half of the shipping
        ada.isRefunded("1001", "r-1", "55.00");

        assertThat(ada.net()).isEqualTo("50.00");
    }

    @Test
    void itDoesNotMatterHowARefundIsSplitNorInWhichOrderItsPiecesCome() {
        Shop split = Shop.open(club -> club.spend(rule -> rule.parts(Part.GOODS)));
        Parts parts = Parts.of("99.99", "19.01", "7.77", "1.48");
        split.tell(split.order("1001", parts));
        split.tell(split.order("1002", parts));
        split.tell(split.order("1003", parts));

        split.isRefunded("1001", "r-1", "33.37");
        split.isRefunded("1001", "r-2", Parts.of("10.00", "1.90", "0.00", "0.00"));
        split.isRefunded("1001", "r-3", "0.01");
        split.isRefunded("1002", "r-2", Parts.of("10.00", "1.90", "0.00", "0.00"));
        split.isRefunded("1002", "r-4", "33.38");
        split.isRefunded("1003", "r-4", "33.38");
        split.isRefunded("1003", "r-2", Parts.of("10.00", "1.90", "0.00", "0.00"));

        assertThat(split.counts("1001")).isEqualTo(split.counts("1002")).isEqualTo(split.counts("1003"));
    }

    @Test
    void aRefundToExactlyNothingIsAccepted() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "99.99");
        ada.isRefunded("1001", "r-2", "0.01");

        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.order("1001").left()).isEqualTo(eur("0.00"));
    }

    @Test
    void aRefundOfMoreThanIsLeftIsRefusedAndSaysWhatIsLeft() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");
        long entries = ada.entries();

        OrderRefusal.RefundExceedsOrder refusal =
                refusal(ada.isRefunded("1001", "r-2", "70.01"), OrderRefusal.RefundExceedsOrder.class);

        assertThat(refusal.left()).isEqualTo(eur("70.00"));
        assertThat(refusal.asked()).isEqualTo(eur("70.01"));
        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(refusal.sentence()).contains("refund r-2 takes 70.01 EUR, but 70.00 EUR are left of order 1001");
        assertThat(ada.net()).isEqualTo("70.00");
        assertThat(ada.entries()).isEqualTo(entries);
    }

    @Test
    void aRefundByPartsTakesAtMostWhatIsLeftOfEachPart() {
        ada.tell(ada.order("1001", GOODS_100_SHIPPING_10));
        ada.isRefunded("1001", "r-1", Parts.of("0.00", "0.00", "4.00", "0.00"));

        OrderRefusal.RefundExceedsOrder refusal = refusal(
                ada.isRefunded("1001", "r-2", Parts.of("0.00", "0.00", "6.01", "0.00")),
                OrderRefusal.RefundExceedsOrder.class);

        assertThat(refusal.left()).isEqualTo(eur("106.00"));
        assertThat(refusal.sentence())
                .isEqualTo("refund r-2 takes 6.01 EUR of the shipping, but 6.00 EUR of it are left of order 1001");
        assertThat(ada.isRefunded("1001", "r-3", Parts.of("0.00", "0.00", "6.00", "0.00"))
                        .isRefused())
                .isFalse();
    }

    @Test
    void ofACancelledOrderNothingIsLeftToRefund() {
        ada.pays("1001", "100.00");
        ada.cancels("1001");

        OrderRefusal.RefundExceedsOrder refusal =
                refusal(ada.isRefunded("1001", "r-1", "0.01"), OrderRefusal.RefundExceedsOrder.class);

        assertThat(refusal.left()).isEqualTo(eur("0.00"));
    }

    @Test
    void aRefundOfNothingIsAcceptedWhateverIsLeft() {
        ada.pays("1001", "100.00");
        ada.cancels("1001");
        ada.isRefunded("1002", "r-1", "70.00");
        ada.pays("1002", "50.00");

        assertThat(ada.isRefunded("1001", "r-1", "0.00").isRefused()).isFalse();
        assertThat(ada.isRefunded("1002", "r-2", "0.00").isRefused()).isFalse();
    }

    @Test
    void aRefundOfAnOrderThatNeverCountedTakesNothing() {
        Shop goodsOnly = Shop.open(club -> club.spend(rule -> rule.parts(Part.SHIPPING)));
        goodsOnly.pays("1001", "100.00");

        goodsOnly.isRefunded("1001", "r-1", "100.00");

        assertThat(goodsOnly.net()).isEqualTo("0.00");
    }

    @Test
    void aRefundInAnotherCurrencyThanTheOrdersIsAnError() {
        ada.pays("1001", "100.00");
        Refund dollars = new Refund(
                ada.ref("1001"), RefundId.of("r-1"), Refunding.total(Amount.of("10.00", "USD")), ada.next(), null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.tell(dollars))
                .withMessage("expected an amount in EUR, but it is in USD");
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void aVoidedRefundCountsAgain() {
        ada.pays("1001", "520.00");
        ada.isRefunded("1001", "r-1", "50.00");

        Outcome voided = ada.voids("1001", "r-1");

        assertThat(ada.net()).isEqualTo("520.00");
        assertThat(voided.tierChange())
                .hasValueSatisfying(change -> assertThat(change.to().value()).isEqualTo("silver"));
        assertThat(ada.isRefunded("1001", "r-2", "520.00").isRefused()).isFalse();
    }

    @Test
    void voidingTwiceIsAReplayAndUnderAnotherIdChangesNothing() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");
        ada.voids("1001", "r-1");

        assertThat(ada.voids("1001", "r-1").isReplay()).isTrue();
        Outcome again =
                ada.tell(RefundVoid.of(ada.ref("1001"), "r-1", ada.next()).withId("v-2"));

        assertThat(again.isReplay()).isFalse();
        assertThat(((OrderUnchanged) again.events().get(0)).why()).isEqualTo(OrderUnchanged.Why.ALREADY_VOIDED);
        assertThat(ada.net()).isEqualTo("100.00");
    }

    @Test
    void aVoidedRefundMayHappenAfterAllUnderAnotherCommandId() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");
        ada.voids("1001", "r-1");

        ada.tell(Refund.of(ada.ref("1001"), "r-1", "20.00", ada.next()).withId("again"));

        assertThat(ada.net()).isEqualTo("80.00");
    }

    @Test
    void whatWasNeverRefundedCannotBeVoided() {
        ada.pays("1001", "100.00");

        OrderRefusal.RefundUnknown refusal = refusal(ada.voids("1001", "r-9"), OrderRefusal.RefundUnknown.class);

        assertThat(refusal.sentence()).isEqualTo("refund r-9 of order 1001 is not known: send it first");
        assertThat(refusal.remedy()).isEqualTo(Remedy.SEND_AGAIN_LATER);
    }

    @Test
    void theSameRefundUnderTwoCommandIdsIsAReplayAndWithAnotherAmountItIsRefused() {
        ada.pays("1001", "100.00");
        ada.isRefunded("1001", "r-1", "30.00");
        Refund again = Refund.of(ada.ref("1001"), "r-1", "30.00", ada.next());
        Refund other = Refund.of(ada.ref("1001"), "r-1", "31.00", ada.next());

        assertThat(ada.tell(again.withId("x")).isReplay()).isTrue();
        OrderRefusal.RefundDiffers refusal = refusal(ada.tell(other.withId("y")), OrderRefusal.RefundDiffers.class);

        assertThat(refusal.recorded()).isEqualTo(eur("30.00"));
        assertThat(refusal.stated()).isEqualTo(eur("31.00"));
        assertThat(ada.net()).isEqualTo("70.00");
    }
}
