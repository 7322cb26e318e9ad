package dev.loyalty.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.program.Worth.Payment;
import dev.loyalty.value.CurrencyMismatchException;
import dev.loyalty.value.Money;
import dev.loyalty.value.Units;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** What units pay. */
class WorthTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final Pattern ROW = Pattern.compile(
            "^\\| ([\\d.]+) \\| ([\\d.]+) \\| ([\\d.]+) (units|EUR) \\| (\\d+) \\| ([\\d.]+) \\|$", Pattern.MULTILINE);

    private static Units points(long steps) {
        return new Units(steps, 0);
    }

    private static Money cents(long minor) {
        return Money.ofMinor(minor, EUR);
    }

    @Test
    void thePageOnBalancesReckonsRight() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("..", "docs", "balances.md")))
                .results()
                .toList();

        assertThat(rows).hasSize(5).allSatisfy(row -> {
            Worth worth = new Worth(Units.of(row.group(1), 0), Money.of(row.group(2), "EUR"));
            Payment payment = row.group(4).equals("units")
                    ? worth.paidWith(Units.of(row.group(3), 0))
                    : worth.covering(Money.of(row.group(3), "EUR"));
            assertThat(payment).isEqualTo(new Payment(Units.of(row.group(5), 0), Money.of(row.group(6), "EUR")));
        });
    }

    /** Against a reckoning with fractions. */
    @Property
    void unitsPayWholeStepsAndTakeNoMoreThanThoseCost(
            @ForAll @LongRange(min = 1, max = 5_000) long units,
            @ForAll @LongRange(min = 1, max = 5_000) long money,
            @ForAll @LongRange(max = 1_000_000) long most) {
        Payment payment = new Worth(points(units), cents(money)).paidWith(points(most));

        BigDecimal exact = BigDecimal.valueOf(most)
                .multiply(BigDecimal.valueOf(money))
                .divide(BigDecimal.valueOf(units), 0, RoundingMode.FLOOR);
        assertThat(payment.money().minor()).isEqualTo(exact.longValueExact());
        assertThat(payment.units().steps()).isBetween(0L, most);
        long fewer = payment.units().steps() - 1;
        assertThat(fewer < 0 || fewer * money / units < payment.money().minor()).isTrue();
    }

    @Property
    void anAmountIsPaidExactlyWithAsFewUnitsAsPayIt(
            @ForAll @LongRange(min = 1, max = 5_000) long units,
            @ForAll @LongRange(min = 1, max = 5_000) long money,
            @ForAll @LongRange(max = 1_000_000) long amount) {
        Payment payment = new Worth(points(units), cents(money)).covering(cents(amount));

        assertThat(payment.money()).isEqualTo(cents(amount));
        assertThat(payment.units().steps() * money).isGreaterThanOrEqualTo(amount * units);
        assertThat((payment.units().steps() - 1) * money).isLessThan(Math.max(1, amount * units));
    }

    @Test
    void aBalanceInACurrencyIsWorthItselfThereAndElsewhereWhatIsStated() {
        Balance credit = LoyaltyProgram.builder("club", "EUR", ZoneOffset.UTC)
                .tier("bronze", "0")
                .balance("credit", balance -> balance.worth("1", "0.95", "CHF"))
                .build()
                .balances()
                .get(0);

        assertThat(credit.worth(EUR).orElseThrow().paidWith(new Units(1234, 2)).money())
                .isEqualTo(cents(1234));
        assertThat(credit.worth(CHF)
                        .orElseThrow()
                        .covering(Money.of("9.50", "CHF"))
                        .units())
                .isEqualTo(new Units(1000, 2));
        assertThat(credit.worth(Currency.getInstance("USD"))).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Worth worth = new Worth(points(1), cents(5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Worth(points(0), cents(1)))
                .withMessage("so many units above 0 are worth so much money above 0, but this is 0.01 EUR for 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> worth.paidWith(points(-1)))
                .withMessage("nothing is paid with units below 0, but these are -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> worth.covering(cents(-1)))
                .withMessage("an amount below 0 is not paid with units, but this is -0.01 EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> worth.paidWith(points(Units.LARGEST)))
                .withMessageContaining("is too much");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Worth(points(1000), cents(1)).covering(cents(Units.LARGEST)))
                .withMessageContaining("takes more units than there can be");
        assertThatThrownBy(() -> worth.covering(Money.of("1.00", "CHF"))).isInstanceOf(CurrencyMismatchException.class);
    }
}
