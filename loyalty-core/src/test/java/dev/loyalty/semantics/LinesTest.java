package dev.loyalty.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.program.SpendRule.MinimumJudged;
import dev.loyalty.program.SpendRuleBuilder;
import dev.loyalty.value.Line;
import dev.loyalty.value.Part;
import dev.loyalty.value.Parts;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which lines of an order count, gift cards, and a minimum per order. */
class LinesTest {

    private static final Line BOOK = Line.of("book", 2, "40.00").categories("print");
    private static final Line WINE = Line.of("wine", 1, "60.00").categories("drinks", "gifts");

    private static Shop counting(Consumer<SpendRuleBuilder> rule) {
        return Shop.open(club -> club.spend(rule));
    }

    private static String counted(Consumer<SpendRuleBuilder> rule) {
        Shop shop = counting(rule);
        shop.tell(shop.order("1001", "100.00").lines(BOOK, WINE));
        return shop.net();
    }

    @Test
    void allLinesCountUnlessTheProgramSaysOtherwise() {
        assertThat(counted(rule -> {})).isEqualTo("100.00");
    }

    @Test
    void categoriesAreIn() {
        assertThat(counted(rule -> rule.onlyCategories("print"))).isEqualTo("40.00");
        assertThat(counted(rule -> rule.onlyCategories("print", "gifts"))).isEqualTo("100.00");
        assertThat(counted(rule -> rule.onlyCategories("music"))).isEqualTo("0.00");
    }

    @Test
    void categoriesAreOut() {
        assertThat(counted(rule -> rule.exceptCategories("drinks"))).isEqualTo("40.00");
        assertThat(counted(rule -> rule.onlyCategories("gifts").exceptCategories("drinks")))
                .isEqualTo("0.00");
    }

    @Test
    void productsAreInAndOut() {
        assertThat(counted(rule -> rule.onlyProducts("wine"))).isEqualTo("60.00");
        assertThat(counted(rule -> rule.exceptProducts("wine"))).isEqualTo("40.00");
    }

    @Test
    void anOrderWithoutLinesCountsWhole() {
        Shop shop = counting(rule -> rule.onlyCategories("print"));

        shop.pays("1001", "100.00");

        assertThat(shop.net()).isEqualTo("100.00");
    }

    @Test
    void theTaxOfALineThatIsOutDoesNotCountEither() {
        Shop shop = counting(rule -> rule.exceptProducts("wine"));

        shop.tell(shop.order("1001", Parts.of("100.00", "14.20", "5.00", "0.95"))
                .lines(BOOK.tax("2.80"), WINE.tax("11.40")));

        assertThat(shop.net()).isEqualTo("42.80");
    }

    @Test
    void linesSumExactlyToTheGoodsElseAnErrorNamesTheDifference() {
        Shop shop = Shop.open();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.tell(shop.order("1001", "100.01").lines(BOOK, WINE)))
                .withMessage(
                        "the lines sum to 100.00 EUR, but the order's goods are 100.01 EUR: the difference is 0.01 EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.tell(shop.order("1001", Parts.of("100.00", "14.20", "0.00", "0.00"))
                        .lines(BOOK.tax("2.80"), WINE.tax("11.41"))))
                .withMessageContaining("tax on goods")
                .withMessageContaining("the difference is -0.01 EUR");
        assertThat(shop.entries()).isZero();
    }

    @Test
    void aRefundByTotalIsSpreadOverTheLinesByLargestRemainder() {
        Shop shop = counting(rule -> rule.onlyProducts("a"));
        Line a = Line.of("a", 1, "0.10");
        shop.tell(shop.order("1001", "0.30").lines(a, Line.of("b", 1, "0.10"), Line.of("c", 1, "0.10")));

        // 0.20 of 0.30 are left, 6⅔ cents a line: 7, 7 and 6
        shop.isRefunded("1001", "r-1", "0.10");
        assertThat(shop.net()).isEqualTo("0.07");

        shop.isRefunded("1001", "r-2", "0.20");
        assertThat(shop.net()).isEqualTo("0.00");
    }

    @Test
    void whatWasPaidByGiftCardCounts() {
        Shop shop = Shop.open();

        shop.tell(shop.order("1001", "100.00").giftCard("30.00"));

        assertThat(shop.net()).isEqualTo("100.00");
    }

    @Test
    void whatWasPaidByGiftCardDoesNotCountIfTheProgramSaysSo() {
        Shop shop = counting(SpendRuleBuilder::withoutGiftCards);

        shop.tell(shop.order("1001", "100.00").giftCard("30.00"));
        shop.tell(shop.order("1002", "50.00").giftCard("50.00"));

        assertThat(shop.counts("1001")).isEqualTo("70.00");
        assertThat(shop.counts("1002")).isEqualTo("0.00");
    }

    @Test
    void aGiftCardPaysForWhatCountsAndForWhatDoesNotAlike() {
        Shop shop = counting(rule -> rule.parts(Part.GOODS).withoutGiftCards());

        // half of 100 + 10 by gift card: half of the goods
        shop.tell(
                shop.order("1001", Parts.of("100.00", "0.00", "10.00", "0.00")).giftCard("55.00"));

        assertThat(shop.net()).isEqualTo("50.00");
    }

    @Test
    void aRefundOfAnOrderPaidByGiftCardTakesBackItsShare() {
        Shop shop = counting(SpendRuleBuilder::withoutGiftCards);
        shop.tell(shop.order("1001", "100.00").giftCard("30.00"));

        shop.isRefunded("1001", "r-1", "50.00");
        assertThat(shop.net()).isEqualTo("35.00");

        shop.isRefunded("1001", "r-2", "50.00");
        assertThat(shop.net()).isEqualTo("0.00");
    }

    @Test
    void moreCannotBePaidByGiftCardThanTheOrderIs() {
        Shop shop = Shop.open();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> shop.tell(shop.order("1001", "100.00").giftCard("100.01")))
                .withMessageContaining("100.01 EUR were paid by gift card, but the whole order is 100.00 EUR");
    }

    @Test
    void anOrderBelowTheMinimumCountsNothingAndOneAtTheMinimumCountsWhole() {
        Shop shop = counting(rule -> rule.minimum("50.00"));

        shop.pays("1001", "49.99");
        shop.pays("1002", "50.00");

        assertThat(shop.counts("1001")).isEqualTo("0.00");
        assertThat(shop.counts("1002")).isEqualTo("50.00");
        assertThat(shop.net()).isEqualTo("50.00");
    }

    @Test
    void whatDoesNotCountDoesNotHelpToReachTheMinimum() {
        Shop shop = counting(rule -> rule.minimum("50.00"));

        shop.tell(shop.order("1001", Parts.of("40.00", "7.60", "10.00", "1.90")));

        assertThat(shop.net()).isEqualTo("0.00");
    }

    @Test
    void anOrderOf60WithAMinimumOf50AndARefundOf20Takes60() {
        Shop shop = counting(rule -> rule.minimum("50.00"));
        shop.pays("1001", "60.00");

        shop.isRefunded("1001", "r-1", "20.00");

        assertThat(shop.net()).isEqualTo("0.00");
        assertThat(shop.order("1001").left()).isEqualTo(Shop.eur("40.00"));
        shop.voids("1001", "r-1");
        assertThat(shop.net()).isEqualTo("60.00");
    }

    @Test
    void orderOf60WithAMinimumOf50AndARefundOf20Takes20IfThePurchaseIsJudged() {
        Shop shop = counting(rule -> rule.minimum("50.00", MinimumJudged.PURCHASE));
        shop.pays("1001", "60.00");

        shop.isRefunded("1001", "r-1", "20.00");

        assertThat(shop.net()).isEqualTo("40.00");
    }

    @Test
    void anOrderRevisedAboveTheMinimumCountsWhole() {
        Shop shop = counting(rule -> rule.minimum("50.00", MinimumJudged.PURCHASE));
        shop.pays("1001", "40.00");
        assertThat(shop.net()).isEqualTo("0.00");

        shop.revises("1001", 1, "50.00");

        assertThat(shop.net()).isEqualTo("50.00");
    }
}
