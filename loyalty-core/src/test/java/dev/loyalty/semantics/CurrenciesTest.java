package dev.loyalty.semantics;

import static dev.loyalty.semantics.Shop.eur;
import static dev.loyalty.semantics.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty.command.CreditNote;
import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refunding;
import dev.loyalty.command.Refusal;
import dev.loyalty.command.Remedy;
import dev.loyalty.command.Revision;
import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.spi.ExchangeRates;
import dev.loyalty.tck.FixedExchangeRates;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CreditNoteId;
import dev.loyalty.value.Money;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.ShopId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Orders in another currency than the program's. */
class CurrenciesTest {

    private static final FixedExchangeRates RATES = new FixedExchangeRates()
            .with("USD", "EUR", "0.9137")
            .with("JPY", "EUR", "0.0061")
            .with("KWD", "EUR", "2.79");

    private final Shop ada = with(RATES);

    private static Shop with(ExchangeRates rates) {
        return Shop.open(Shop.club().build(), wiring -> wiring.exchangeRates(rates));
    }

    @Test
    void anOrderIsConvertedAndBothAmountsAreRecorded() {
        Outcome outcome = ada.tell(ada.foreignOrder("1001", "100.00", "USD"));

        OrderPaid paid = (OrderPaid) outcome.events().get(1);
        assertThat(paid.basket().total()).isEqualTo(Money.of("100.00", "USD"));
        assertThat(paid.rate()).isEqualTo(new BigDecimal("0.9137"));
        assertThat(paid.change()).isEqualTo(eur("91.37"));
        assertThat(ada.net()).isEqualTo("91.37");
        assertThat(ada.order("1001").bought()).isEqualTo(Money.of("100.00", "USD"));
    }

    @Test
    void theRateIsAskedForAtTheOrdersTime() {
        List<Instant> asked = new ArrayList<>();
        Shop shop = with((from, to, at) -> {
            asked.add(at);
            return Optional.of(BigDecimal.ONE);
        });

        shop.tell(shop.foreignOrder("1001", "100.00", "USD"));

        assertThat(asked).containsExactly(Instant.parse("2026-03-02T10:01:00Z"));
    }

    @Test
    void what100DollarsCountedIs91_37InAnySplit() {
        String[][] splits = {{"100.00"}, {"33.33", "33.33", "33.34"}, {"0.01", "99.99"}, {"50.00", "49.99", "0.01"}};
        for (String[] split : splits) {
            Shop shop = with(RATES);
            shop.tell(shop.foreignOrder("1001", "100.00", "USD"));
            for (int i = 0; i < split.length; i++) {
                shop.isRefunded("1001", "r-" + i, split[i]);
            }
            assertThat(shop.net()).isEqualTo("0.00");
            assertThat(shop.view().spend().takenBack()).isEqualTo(eur("91.37"));
        }
    }

    @Test
    void aRefundTakesTheWholeConvertedMinusTheRemainderConverted() {
        ada.tell(ada.foreignOrder("1001", "100.00", "USD"));

        ada.isRefunded("1001", "r-1", "33.33");

        // 66.67 at 0.9137 are 60.916379
        assertThat(ada.net()).isEqualTo("60.92");
        assertThat(ada.view().spend().takenBack()).isEqualTo(eur("30.45"));
        assertThat(ada.order("1001").left()).isEqualTo(Money.of("66.67", "USD"));
    }

    @Test
    void refundsUseTheRecordedRateWhateverBecomesOfTheRates() {
        BigDecimal[] rate = {new BigDecimal("0.9137")};
        Shop shop = with((from, to, at) -> Optional.ofNullable(rate[0]));
        shop.tell(shop.foreignOrder("1001", "100.00", "USD"));
        rate[0] = new BigDecimal("2");

        shop.isRefunded("1001", "r-1", "50.00");
        assertThat(shop.net()).isEqualTo("45.69");
        shop.cancels("1001");

        assertThat(shop.net()).isEqualTo("0.00");
    }

    @Test
    void theSameOrderAgainIsAReplayWhateverBecameOfTheRate() {
        BigDecimal[] rate = {new BigDecimal("0.9137")};
        Shop shop = with((from, to, at) -> Optional.of(rate[0]));
        shop.tell(shop.foreignOrder("1001", "100.00", "USD"));
        rate[0] = new BigDecimal("2");

        assertThat(shop.tell(shop.foreignOrder("1001", "100.00", "USD")).isReplay())
                .isTrue();
        assertThat(shop.net()).isEqualTo("91.37");
    }

    @Test
    void withoutAnyRatesAForeignOrderIsRefusedAsAMistakeOfWiring() {
        Shop without = Shop.open();

        Refusal.NoExchangeRates refusal =
                refusal(without.tell(without.foreignOrder("1001", "100.00", "USD")), Refusal.NoExchangeRates.class);

        assertThat(refusal.from()).isEqualTo(Shop.currency("USD"));
        assertThat(refusal.to()).isEqualTo(Shop.currency("EUR"));
        assertThat(refusal.remedy()).isEqualTo(Remedy.CORRECT_AND_SEND_AGAIN);
        assertThat(refusal.sentence())
                .isEqualTo("it is in USD, but the program in EUR, and this engine has no exchange rates at all:"
                        + " give it some when it is built, by exchangeRates(…), and send it again");
        refusal(
                without.tell(
                        CreditNote.of(without.customer, ShopId.ONLY, "c-1", Amount.of("1.00", "USD"), without.next())),
                Refusal.NoExchangeRates.class);
        refusal(without.tell(without.snapshot("1002", 1, "100.00").in("USD")), Refusal.NoExchangeRates.class);
        assertThat(without.entries()).isZero();
    }

    @Test
    void aRateThatIsUnknownIsRefusedAndTheOrderMaySucceedLater() {
        BigDecimal[] rate = new BigDecimal[1];
        Shop shop = with((from, to, at) -> Optional.ofNullable(rate[0]));
        refusal(shop.tell(shop.foreignOrder("1001", "100.00", "USD")), Refusal.RateUnknown.class);
        refusal(shop.tell(shop.foreignOrder("1002", "1.00", "USD").withId("x")), Refusal.RateUnknown.class);
        assertThat(shop.entries()).isZero();

        rate[0] = BigDecimal.ONE;

        assertThat(shop.tell(shop.foreignOrder("1001", "100.00", "USD")).isRefused())
                .isFalse();
        assertThat(shop.net()).isEqualTo("100.00");
    }

    @Test
    void aRateThatIsNotAboveZeroIsAnErrorOfTheAdapter() {
        Shop shop = with((from, to, at) -> Optional.of(BigDecimal.ZERO));

        assertThatIllegalStateException()
                .isThrownBy(() -> shop.tell(shop.foreignOrder("1001", "100.00", "USD")))
                .withMessageContaining("the ExchangeRates gave 0 from USD to EUR: rates are above 0");
        assertThat(shop.entries()).isZero();
    }

    @Test
    void conversionsRoundHalfUpToTheCent() {
        ada.tell(ada.foreignOrder("1001", "2500", "JPY"));
        assertThat(ada.net()).isEqualTo("15.25");

        Shop half = with((from, to, at) -> Optional.of(new BigDecimal("0.5")));
        half.tell(half.foreignOrder("1001", "0.01", "USD"));
        assertThat(half.net()).isEqualTo("0.01");
    }

    @Test
    void aRevisionOfAForeignOrderIsInTheOrdersCurrency() {
        ada.tell(ada.foreignOrder("1001", "100.00", "USD"));

        ada.revises("1001", 1, "50.00");

        assertThat(ada.net()).isEqualTo("45.69");
        assertThat(ada.order("1001").bought()).isEqualTo(Money.of("50.00", "USD"));
    }

    @Test
    void aRevisionOrSnapshotMayHaveTheDecimalsOfTheOrdersCurrency() {
        ada.tell(ada.foreignOrder("1001", "100.125", "KWD"));

        ada.tell(Revision.of(ada.ref("1001"), 1, "50.125", ada.next()));
        assertThat(ada.net()).isEqualTo("139.85");
        ada.tell(ada.snapshot("1001", 2, "50.125").refund("r-1", "0.125"));

        assertThat(ada.net()).isEqualTo("139.50");
    }

    @Test
    void aRevisionInAnotherCurrencyThanTheOrdersIsAnError() {
        ada.tell(ada.foreignOrder("1001", "100.00", "USD"));
        long entries = ada.entries();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ada.tell(
                        Revision.of(ada.ref("1001"), 1, "50.00", ada.next()).in("JPY")));
        assertThat(ada.entries()).isEqualTo(entries);
    }

    @Test
    void aForeignSnapshotIsConvertedToo() {
        OrderSnapshot snapshot =
                OrderSnapshot.of(ada.ref("1001"), 1, Parts.total(Amount.of("100.00", "USD")), ada.next());

        ada.tell(snapshot.refund("r-1", "33.33"));

        assertThat(ada.net()).isEqualTo("60.92");
    }

    @Test
    void aForeignCreditNoteIsConverted() {
        Outcome outcome = ada.tell(new CreditNote(
                ada.customer, ShopId.ONLY, CreditNoteId.of("c-1"), Amount.of("10.00", "USD"), ada.next()));

        CreditNoteIssued issued = (CreditNoteIssued) outcome.events().get(1);
        assertThat(issued.stated()).isEqualTo(Money.of("10.00", "USD"));
        assertThat(issued.counted()).isEqualTo(eur("9.14"));
        assertThat(ada.net()).isEqualTo("-9.14");
    }

    @Test
    void whatCountsOfAForeignOrderIsJudgedByTheMinimumInTheProgramsCurrency() {
        Shop shop = Shop.open(
                Shop.club().spend(rule -> rule.minimum("91.37")).build(), wiring -> wiring.exchangeRates(RATES));

        shop.tell(shop.foreignOrder("1001", "100.00", "USD"));
        shop.tell(shop.foreignOrder("1002", "99.99", "USD"));

        assertThat(shop.counts("1001")).isEqualTo("91.37");
        assertThat(shop.counts("1002")).isEqualTo("0.00");
    }

    @Test
    void itMakesNoDifferenceWhetherTheProgramsCurrencyIsNamed() {
        ada.tell(OrderSnapshot.of(ada.ref("1001"), 1, "100.00", ada.next()).refund("r-1", "30.00"));
        ada.tell(Revision.of(ada.ref("1001"), 2, "90.00", ada.next()));

        assertThat(ada.tell(OrderSnapshot.of(ada.ref("1001"), 1, "100.0", ada.next())
                                .in("EUR")
                                .refund(RefundId.of("r-1"), Refunding.total(Amount.of("30", "EUR"))))
                        .isReplay())
                .isTrue();
        assertThat(ada.tell(Revision.of(ada.ref("1001"), 2, "90", ada.next()).in("EUR"))
                        .isReplay())
                .isTrue();
    }
}
