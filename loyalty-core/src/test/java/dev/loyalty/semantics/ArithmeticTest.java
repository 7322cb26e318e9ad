package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.command.Adjustment;
import dev.loyalty.command.Cancellation;
import dev.loyalty.command.CreditNote;
import dev.loyalty.command.Order;
import dev.loyalty.command.Refusal;
import dev.loyalty.tck.FixedExchangeRates;
import dev.loyalty.testing.AllOrders;
import dev.loyalty.value.Line;
import dev.loyalty.value.OrderRef;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole minor units, exact; an overflow is an error, never a wrap. */
class ArithmeticTest {

    /** The largest amount that is accepted. */
    private static final String LARGEST = "10000000000000.00";

    private final Shop ada = Shop.open();

    @Test
    void theLargestAmountCounts() {
        ada.pays("1001", LARGEST);

        assertThat(ada.net()).isEqualTo(LARGEST);
        assertThat(ada.tier()).isEqualTo("gold");
        ada.isRefunded("1001", "r-1", "0.01");
        assertThat(ada.net()).isEqualTo("9999999999999.99");
        ada.cancels("1001");
        assertThat(ada.net()).isEqualTo("0.00");
    }

    @Test
    void anAmountBeyondTheLargestIsAnErrorThatNamesBoth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.pays("1001", "92233720368547758.07"))
                .withMessage("92233720368547758.07 EUR is beyond the largest amount that is accepted,"
                        + " 10000000000000.00 EUR: is it in the right unit?");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ada.tell(Adjustment.of(ada.customer, "t-1", "-10000000000000.01", Shop.STAFF, ada.next())));
        assertThatIllegalArgumentException().isThrownBy(() -> ada.isCredited("c-1", "10000000000000.01"));
        assertThat(ada.entries()).isZero();
    }

    @Test
    void theSumOfAMembersSpendHasABoundAndTheRefusalNamesMemberAmountAndBound() {
        for (int i = 0; i < 1000; i++) {
            ada.engine.record(Order.of(ada.customer, "o-" + i, LARGEST, ada.next()));
        }
        long entries = ada.entries();

        Refusal.SpendTooLarge refusal = refusal(ada.pays("1001", "0.01"), Refusal.SpendTooLarge.class);

        assertThat(refusal.sentence())
                .isEqualTo(
                        "with 0.01 EUR the spend of customer ada would go beyond 10000000000000000.00 EUR, the most that"
                                + " is accepted: is the amount in the right unit?");
        assertThat(ada.entries()).isEqualTo(entries);
        assertThat(ada.net()).isEqualTo("10000000000000000.00");
        assertThat(AllOrders.explained(ada.engine, ada.customer)).hasSize(1000);
        ada.cancels("o-1");
        assertThat(ada.pays("1001", LARGEST).isRefused())
                .as("what was cancelled makes room")
                .isFalse();
    }

    @Test
    void whatWasCancelledTakesNoRoomForEver() {
        for (int i = 0; i < 3000; i++) {
            OrderRef order = OrderRef.of(ada.customer, "o-" + i);
            ada.engine.record(Order.of(ada.customer, "o-" + i, LARGEST, ada.next()));
            assertThat(ada.engine.record(Cancellation.of(order, ada.next())).isRefused())
                    .isFalse();
        }

        ada.pays("1001", "12.00");

        assertThat(ada.net()).isEqualTo("12.00");
        assertThat(ada.view().spend().orders()).isEqualTo(3001);
    }

    @Test
    void creditNotesAndAdjustmentsHaveTheSameBound() {
        for (int i = 0; i < 1000; i++) {
            ada.engine.record(CreditNote.of(ada.customer, "c-" + i, LARGEST, ada.next()));
        }

        refusal(ada.isCredited("last", "0.01"), Refusal.SpendTooLarge.class);
        refusal(
                ada.tell(Adjustment.of(ada.customer, "t-1", "-0.01", Shop.STAFF, ada.next())),
                Refusal.SpendTooLarge.class);
        assertThat(ada.tell(Adjustment.of(ada.customer, "t-2", "5.00", Shop.STAFF, ada.next()))
                        .isRefused())
                .isFalse();
        assertThat(ada.net()).isEqualTo("-9999999999999995.00");
    }

    @Test
    void partsThatSumBeyondTheLargestAmountAreRefused() {
        Refusal.SpendTooLarge refusal = refusal(
                ada.tell(ada.order("1001", Parts.of(LARGEST, "0.00", "0.01", "0.00"))), Refusal.SpendTooLarge.class);

        assertThat(refusal.most()).hasToString(LARGEST + " EUR");
        assertThat(ada.entries()).isZero();
    }

    @Test
    void aConversionBeyondTheLargestAmountIsRefused() {
        Shop shop = Shop.open(
                Shop.club().build(),
                wiring -> wiring.exchangeRates(new FixedExchangeRates().with("USD", "EUR", "1.1")));

        refusal(shop.tell(shop.foreignOrder("1001", LARGEST, "USD")), Refusal.SpendTooLarge.class);
        assertThat(shop.entries()).isZero();
        shop.tell(shop.foreignOrder("1001", "100.00", "USD"));
        refusal(shop.revises("1001", 1, LARGEST), Refusal.SpendTooLarge.class);
    }

    @Test
    void refundsBeforeTheirOrderHaveABoundToo() {
        for (int i = 0; i < 10; i++) {
            ada.isRefunded("1001", "r-" + i, LARGEST);
        }

        refusal(ada.isRefunded("1001", "last", "0.01"), Refusal.SpendTooLarge.class);
        ada.pays("1001", "100.00");
        assertThat(ada.order("1001").excess()).hasToString("99999999999900.00 EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "1e17", "1e1000", "1e1000000000", "9e2147483647"})
    void anAmountBeyondTheLargestIsAnErrorAtOnceHoweverItIsWritten(String amount) {
        assertThatThrownBy(() -> ada.pays("1001", amount))
                .isInstanceOfAny(ArithmeticException.class, IllegalArgumentException.class);
        assertThatThrownBy(() -> ada.tell(ada.snapshot("1002", 1, amount)))
                .isInstanceOfAny(ArithmeticException.class, IllegalArgumentException.class);
        assertThatThrownBy(() -> ada.isRefunded("1003", "r-1", amount))
                .isInstanceOfAny(ArithmeticException.class, IllegalArgumentException.class);
        assertThat(ada.entries()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e-3",
                "1e-1000",
                "1e-1000000000",
                "0.001",
                "",
                "abc",
                "1,00",
                "NaN",
                " 1",
                "1E+3",
                "1e2",
                "+1",
                "1.",
                ".5",
                "١٢٫٥٠",
                "१२",
                "１２",
                "1 000",
                "1_000",
                "-"
            })
    void whatIsNoAmountOfTheCurrencyIsAnErrorAtOnceHoweverItIsWritten(String amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> ada.pays("1001", amount));
        assertThat(ada.entries()).isZero();
    }

    @Test
    void aSplitOverLinesSumsExactly() {
        Shop shop = Shop.open(club -> club.spend(rule -> rule.onlyProducts("a", "b", "c")));
        Line[] thirds = {Line.of("a", 1, "33.34"), Line.of("b", 1, "33.33"), Line.of("c", 1, "33.33")};
        shop.tell(shop.order("1001", "100.00").lines(thirds));

        for (int i = 1; i <= 100; i++) {
            shop.isRefunded("1001", "r-" + i, "0.99");

            assertThat(shop.order("1001").left()).hasToString(shop.counts("1001") + " EUR");
        }
        assertThat(shop.net()).isEqualTo("1.00");
    }

    @Test
    void theUnitThatIsOverGoesToTheLargestRemainderTheEarlierFirst() {
        // 0.05 are left of 0.06 + 0.03: 3⅓ and 1⅔ cents, so 3 and 2
        assertThat(leftOf("a", "0.06", "0.03", "0.04")).isEqualTo("0.03");
        assertThat(leftOf("b", "0.06", "0.03", "0.04")).isEqualTo("0.02");
        // 0.01 is left of 0.01 + 0.01: half a cent each, the earlier gets it
        assertThat(leftOf("a", "0.01", "0.01", "0.01")).isEqualTo("0.01");
        assertThat(leftOf("b", "0.01", "0.01", "0.01")).isEqualTo("0.00");
    }

    private static String leftOf(String product, String a, String b, String refund) {
        Shop shop = Shop.open(club -> club.spend(rule -> rule.onlyProducts(product)));
        String total = Shop.eur(a).plus(Shop.eur(b)).plain();
        shop.tell(shop.order("1001", total).lines(Line.of("a", 1, a), Line.of("b", 1, b)));
        shop.isRefunded("1001", "r-1", refund);
        return shop.net();
    }

    @Test
    void aLineOfNothingGetsNothing() {
        Shop shop =
                Shop.open(club -> club.spend(rule -> rule.onlyProducts("gift").parts(Part.GOODS)));
        shop.tell(shop.order("1001", "10.00").lines(Line.of("book", 1, "10.00"), Line.of("gift", 1, "0.00")));

        shop.isRefunded("1001", "r-1", "3.33");

        assertThat(shop.net()).isEqualTo("0.00");
    }

    @Test
    void anOrderHasAtMost1000Lines() {
        Line[] lines = new Line[1001];
        Arrays.fill(lines, Line.of("a", 1, "0.01"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.order("1001", "10.01").lines(lines))
                .withMessageContaining("an order has at most 1000 lines, but this has 1001");
    }
}
