package dev.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bounds of amounts, parts and lines. */
class AmountsTest {

    @Test
    void noPartIsNegative() {
        assertThat(Parts.of("0", "0", "0", "0").shipping().value()).isEqualByComparingTo("0");
        assertThatIllegalArgumentException().isThrownBy(() -> Parts.of("-0.01", "0", "0", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Parts.of("0", "-0.01", "0", "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Parts.of("0", "0", "-0.01", "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parts.of("0", "0", "0", "-0.01"))
                .withMessage("amounts of orders and refunds must not be negative, but one is -0.01: "
                        + "report what was paid back as a refund or credit note");
    }

    @Test
    void aLineHasAProductAQuantityAndNoNegativeAmount() {
        assertThat(Line.of("p", 1, "0").quantity()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Line.of("", 1, "1.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Line.of("p", 0, "1.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Line.of("p", 1, "-0.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Line.of("p", 1, "1.00").tax("-0.01"));
    }

    @Test
    void aLineIsInAtMost64CategoriesAndEachIsAnId() {
        Line line = Line.of("p", 1, "1.00");
        assertThat(line.categories(categories(64)).categories()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.categories(categories(65)))
                .withMessage("a line has at most 64 categories, but product p has 65");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.categories("a\u0007b"))
                .withMessageContaining("category");
    }

    private static String[] categories(int count) {
        Set<String> categories =
                IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.toSet());
        return categories.toArray(String[]::new);
    }

    @Test
    void anAmountHasAtMost200DigitsBeforeOrAfterThePoint() {
        assertThat(Amount.of("9".repeat(200)).value().precision()).isEqualTo(200);
        assertThat(Amount.of("0." + "9".repeat(200)).value().scale()).isEqualTo(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of("9".repeat(201)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Amount(new BigDecimal("1e201"), null))
                .withMessage("an amount has at most 200 digits, but this has 1 with an exponent of 201");
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.of("0." + "9".repeat(201)));
        BigDecimal endless = new BigDecimal("1e999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of(endless, Money.currency("EUR"), RoundingMode.DOWN));
    }

    @Test
    void zeroIsZeroInEveryCurrency() {
        assertThat(Money.zero(Money.currency("EUR"))).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(Money.zero(Money.currency("BHD"))).isEqualTo(Money.of("0.000", "BHD"));
        assertThat(Money.zero(Money.currency("BHD"))).isEqualTo(Money.ofMinor(0, Money.currency("BHD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "10", "12.5", "100", "0.0001", "99.9999"})
    void aPercentageIsWrittenWithoutNeedlessZeros(String percent) {
        assertThat(Percentage.of(percent).plain()).isEqualTo(percent);
        assertThat(Percentage.of(percent + (percent.contains(".") ? "0" : ".0")).plain())
                .isEqualTo(percent);
    }

    @Test
    void idsAreWrittenAsTheShopGaveThem() {
        assertThat(GroupId.of("3")).hasToString("3");
        assertThat(PerkId.of("lounge")).hasToString("lounge");
        assertThat(TierId.of("gold")).hasToString("gold");
        assertThat(LadderId.of("care")).hasToString("care");
        assertThat(ProgramId.of("club")).hasToString("club");
        assertThat(CreditNoteId.of("cn-1")).hasToString("cn-1");
        assertThat(RefundId.of("r-1")).hasToString("r-1");
        assertThat(ShopId.of("outlet")).hasToString("outlet");
        assertThat(OrderKey.of("1001")).hasToString("1001");
        assertThat(OrderKey.of("outlet", "1001")).hasToString("outlet/1001");
    }

    @Test
    void anOrderKeyIsReadOnlyFromWhatItWrote() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderKey("1001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderKey("\u001f1001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderKey("shop\u001f"));
    }
}
