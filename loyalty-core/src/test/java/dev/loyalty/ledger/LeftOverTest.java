package dev.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.value.Amount;
import dev.loyalty.value.Line;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.Parts;
import dev.loyalty.value.RefundId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of a basket: each part, its lines, and the gift card's share. */
class LeftOverTest {

    private static final Currency EUR = Money.currency("EUR");
    private static final Basket BASKET = Basket.stated(
            Parts.of("60.00", "12.00", "6.00", "2.00"),
            List.of(
                    Line.of("p", 1, "40.00").tax("8.00"),
                    Line.of("q", 1, "20.00").tax("4.00")),
            Amount.of("20.00"),
            EUR);
    private static final OrderAccount ACCOUNT =
            OrderAccount.unheardOf(OrderKey.of("1"), Money.zero(EUR)).paid(BASKET, Instant.EPOCH, 1, null, true);

    @Test
    void aTotalShrinksEveryPartEveryLineAndTheGiftCardAlike() {
        Basket left = refunded(new Taking.OfTotal(eur("40.00"))).left().basket();

        assertThat(left.goods()).isEqualTo(eur("30.00"));
        assertThat(left.goodsTax()).isEqualTo(eur("6.00"));
        assertThat(left.shipping()).isEqualTo(eur("3.00"));
        assertThat(left.shippingTax()).isEqualTo(eur("1.00"));
        assertThat(left.giftCard()).isEqualTo(eur("10.00"));
        assertThat(left.lines()).extracting(BasketLine::amount).containsExactly(eur("20.00"), eur("10.00"));
        assertThat(left.lines()).extracting(BasketLine::tax).containsExactly(eur("4.00"), eur("2.00"));
    }

    @Test
    void aRefundByPartsShrinksThoseParts() {
        Basket left = refunded(new Taking.OfParts(eur("30.00"), eur("6.00"), eur("6.00"), eur("1.00")))
                .left()
                .basket();

        assertThat(left.goods()).isEqualTo(eur("30.00"));
        assertThat(left.goodsTax()).isEqualTo(eur("6.00"));
        assertThat(left.shipping()).isEqualTo(eur("0.00"));
        assertThat(left.shippingTax()).isEqualTo(eur("1.00"));
        assertThat(left.giftCard()).isEqualTo(eur("9.25"));
    }

    @Test
    void whatWasPaidByGiftCardIsAShareOfEachAmount() {
        assertThat(BASKET.notByGiftCard(eur("60.00"))).isEqualTo(eur("45.00"));
        assertThat(BASKET.notByGiftCard(eur("0.00"))).isEqualTo(eur("0.00"));
    }

    @Test
    void aGiftCardPaysForNoMoreThanTheOrder() {
        assertThat(Basket.stated(Parts.total(Amount.of("20.00")), List.of(), Amount.of("20.00"), EUR)
                        .giftCard())
                .isEqualTo(eur("20.00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basket.stated(Parts.total(Amount.of("20.00")), List.of(), Amount.of("20.01"), EUR));
    }

    @Test
    void aRefundByPartsThatCameInAnotherCurrencyIsReadInTheOrders() {
        Currency yen = Money.currency("JPY");
        Taking.OfParts early = new Taking.OfParts(eur("30.00"), eur("6.40"), eur("5.50"), eur("1.00"));

        assertThat(early.readIn(EUR)).isSameAs(early);
        assertThat(early.readIn(yen))
                .isEqualTo(new Taking.OfParts(
                        Money.of("30", "JPY"), Money.of("6", "JPY"), Money.of("6", "JPY"), Money.of("1", "JPY")));
        assertThat(new Taking.OfTotal(eur("5.50")).readIn(yen)).isEqualTo(new Taking.OfTotal(Money.of("6", "JPY")));
    }

    private static OrderAccount refunded(Taking taking) {
        return ACCOUNT.refunded(RefundId.of("r-1"), taking, false);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
