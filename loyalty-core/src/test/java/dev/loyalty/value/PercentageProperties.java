package dev.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** Percentages, exact to four decimals. */
class PercentageProperties {

    private static final int WHOLE = 1_000_000;

    @Property
    void whatIsWrittenIsReadAgain(@ForAll @IntRange(max = WHOLE) int tenThousandths) {
        Percentage percentage = new Percentage(tenThousandths);
        assertThat(Percentage.of(percentage.plain())).isEqualTo(percentage);
        assertThat(new BigDecimal(percentage.plain())).isEqualByComparingTo(BigDecimal.valueOf(tenThousandths, 4));
        assertThat(percentage.plain()).doesNotContain("E").doesNotMatch("[0-9]+\\.[0-9]*0");
        assertThat(percentage).hasToString(percentage.plain() + " %");
        assertThat(percentage.isZero()).isEqualTo(tenThousandths == 0);
    }

    @Property
    void whatIsNoPercentageIsRefused(@ForAll @BigRange(min = "-200", max = "300") @Scale(5) BigDecimal percent) {
        boolean fits = percent.signum() >= 0
                && percent.compareTo(BigDecimal.valueOf(100)) <= 0
                && percent.stripTrailingZeros().scale() <= 4;
        if (fits) {
            assertThat(Percentage.of(percent.toPlainString()).tenThousandths())
                    .isEqualTo(percent.movePointRight(4).intValueExact());
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> Percentage.of(percent.toPlainString()));
        }
    }

    @Property
    void outOfBoundsIsRefused(@ForAll int tenThousandths) {
        if (tenThousandths < 0 || tenThousandths > WHOLE) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Percentage(tenThousandths));
        } else {
            assertThat(new Percentage(tenThousandths).tenThousandths()).isEqualTo(tenThousandths);
        }
    }

    @Property
    void sumsStopAtTheWhole(@ForAll @IntRange(max = WHOLE) int a, @ForAll @IntRange(max = WHOLE) int b) {
        Percentage sum = new Percentage(a).plusUpToWhole(new Percentage(b));
        assertThat(sum.tenThousandths()).isEqualTo(Math.min(WHOLE, a + b));
        assertThat(sum).isEqualTo(new Percentage(b).plusUpToWhole(new Percentage(a)));
        assertThat(Integer.signum(new Percentage(a).compareTo(new Percentage(b))))
                .isEqualTo(Integer.compare(a, b));
    }
}
