package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.CreditNote;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.ledger.SpendLedger;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What of an order counts, and what the net spend is. */
class NetSpendTest {

    private static final Parts IN_PARTS = Parts.of("100.00", "19.00", "10.00", "1.90");

    private final Shop ada = Shop.open();

    @Test
    void anOrderCountsWhenTheShopReportsItAsPaid() {
        ada.pays("1001", "520.00");

        assertThat(ada.net()).isEqualTo("520.00");
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void goodsWithTaxCountAndShippingDoesNot() {
        ada.tell(ada.order("1001", IN_PARTS));

        assertThat(ada.net()).isEqualTo("119.00");
        assertThat(ada.order("1001").bought()).isEqualTo(Shop.eur("130.90"));
    }

    @Test
    void anOrderGivenAsOneTotalIsAllGoods() {
        Shop goodsOnly = Shop.open(club -> club.spend(rule -> rule.parts(Part.GOODS)));

        goodsOnly.pays("1001", "119.00");

        assertThat(goodsOnly.net()).isEqualTo("119.00");
    }

    @Test
    void anyChoiceOfThePartsMayCount() {
        assertThat(countedOf(Part.GOODS)).isEqualTo("100.00");
        assertThat(countedOf(Part.GOODS, Part.SHIPPING)).isEqualTo("110.00");
        assertThat(countedOf(Part.GOODS_TAX, Part.SHIPPING_TAX)).isEqualTo("20.90");
        assertThat(countedOf(Part.values())).isEqualTo("130.90");
    }

    private static String countedOf(Part... parts) {
        Shop shop = Shop.open(club -> club.spend(rule -> rule.parts(parts)));
        shop.tell(shop.order("1001", IN_PARTS));
        return shop.net();
    }

    @Test
    void anOrderOfNothingMakesAMemberAllTheSame() {
        ada.pays("1001", "0.00");

        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.net()).isEqualTo("0.00");
        assertThat(ada.view().spend().orders()).isEqualTo(1);
    }

    @Test
    void netSpendIsWhatCountsOfOrdersMinusCreditNotes() {
        ada.pays("1001", "300.00");
        ada.pays("1002", "250.00");
        ada.isRefunded("1001", "r-1", "40.00");
        ada.isCredited("c-1", "15.00");

        SpendLedger spend = ada.view().spend();
        assertThat(spend)
                .isEqualTo(new SpendLedger(
                        Shop.eur("550.00"), Shop.eur("40.00"), Shop.eur("15.00"), Shop.eur("0.00"), 2, 1));
        assertThat(spend.net()).isEqualTo(Shop.eur("495.00"));
    }

    @Test
    void aCreditNoteMayTakeNetSpendBelowZeroWhichCountsAsZeroForTheTier() {
        ada.pays("1001", "50.00");
        ada.isCredited("c-1", "80.00");

        assertThat(ada.net()).isEqualTo("-30.00");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.view().progress().spent()).isEqualTo(Shop.eur("0.00"));
        assertThat(ada.view().progress().missing()).isEqualTo(Shop.eur("500.00"));
        assertThat(ada.view().progress().percent()).isZero();
    }

    @Test
    void whatIsBelowZeroStaysInTheLedgerAndHasToBeMadeUpFor() {
        ada.isCredited("c-1", "100.00");
        ada.pays("1001", "550.00");
        assertThat(ada.tier()).isEqualTo("bronze");

        ada.pays("1002", "50.00");

        assertThat(ada.net()).isEqualTo("500.00");
        assertThat(ada.tier()).isEqualTo("silver");
    }

    @Test
    void whoseFirstWordIsACreditNoteStartsBelowZero() {
        ada.isCredited("c-1", "4.50");

        assertThat(ada.net()).isEqualTo("-4.50");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.view().spend().orders()).isZero();
        assertThat(ada.view().spend().creditNotes()).isEqualTo(1);
    }

    @Test
    void aCreditNoteCountsOnItsOwnDayInTheShopsZone() {
        CreditNoteIssued issued = (CreditNoteIssued)
                ada.tell(CreditNote.of(ada.customer, "c-1", "4.50", Instant.parse("2026-03-01T23:30:00Z")))
                        .events()
                        .get(1);

        assertThat(issued.day()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aCreditNoteOfNothingIsAccepted() {
        ada.isCredited("c-1", "0.00");

        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void netSpendIsAdjustedByHandUpAndDown() {
        ada.pays("1001", "490.00");
        ada.tell(Adjustment.of(ada.customer, "t-1", "10.00", Shop.STAFF, ada.next()));
        assertThat(ada.tier()).isEqualTo("silver");

        ada.tell(Adjustment.of(ada.customer, "t-2", "-0.01", Shop.STAFF, ada.next()));

        assertThat(ada.net()).isEqualTo("499.99");
        assertThat(ada.tier()).isEqualTo("bronze");
        assertThat(ada.view().spend().adjustments()).isEqualTo(Shop.eur("9.99"));
    }

    @Test
    void anAmountBelowZeroIsAnErrorThatSaysWhatToReportInstead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.pays("1001", "-1.00"))
                .withMessage("amounts of orders and refunds must not be negative, but one is -1.00:"
                        + " report what was paid back as a refund or credit note");
        assertThatIllegalArgumentException().isThrownBy(() -> ada.isCredited("c-1", "-1.00"));
        assertThat(ada.entries()).isZero();
    }

    @Test
    void anAmountWithTooManyDecimalsIsAnErrorAndLeavesNoTrace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.pays("1001", "9.999"))
                .withMessageContaining("9.999 has 3 decimals, but EUR has 2");
        assertThat(ada.entries()).isZero();
    }

    @Test
    void aCurrencyHasItsOwnNumberOfDecimals() {
        LoyaltyProgram yen = LoyaltyProgram.builder("club", "JPY", Shop.BERLIN)
                .tier("bronze", "0")
                .tier("silver", "50000")
                .build();
        Shop tokyo = Shop.open(yen);

        tokyo.pays("1001", "50000");

        assertThat(tokyo.net()).isEqualTo("50000");
        assertThat(tokyo.tier()).isEqualTo("silver");
        assertThatIllegalArgumentException().isThrownBy(() -> tokyo.pays("1002", "0.5"));
    }
}
