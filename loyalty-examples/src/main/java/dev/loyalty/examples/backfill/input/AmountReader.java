package dev.loyalty.examples.backfill.input;

import dev.loyalty.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts: plain decimal numbers with a point, in one currency.
 *
 * @param currency the currency
 * @param rounding how to round what has too many decimals; null to refuse it
 */
public record AmountReader(Currency currency, @Nullable RoundingMode rounding) {

    /** No exponent, so that a short text cannot stand for a number of a billion digits. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]{1,40}(\\.[0-9]{0,40})?|\\.[0-9]{1,40})");

    /** {@return the names of the roundings that {@link #rounding(String)} knows} */
    public static List<String> roundings() {
        return Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .map(mode -> mode.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /**
     * A rounding by its name: {@code half-up} rounds half away from zero, also below it.
     *
     * @throws BadInputException if there is none of that name
     */
    public static RoundingMode rounding(String name) {
        if (!roundings().contains(name)) {
            throw new BadInputException("--rounding: there is no %s: allowed are %s"
                    .formatted(Excerpt.of(name), String.join(", ", roundings())));
        }
        return RoundingMode.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Reads an amount.
     *
     * @param column what the file calls it, for the error
     * @param text what stands there; blanks around it do not matter
     * @return the amount, not yet rounded
     * @throws IllegalArgumentException if it is no amount of the currency
     */
    BigDecimal read(String column, String text) {
        String plain = text.strip();
        if (!PLAIN.matcher(plain).matches()) {
            throw new IllegalArgumentException(
                    "%s %s is no amount: write digits with a decimal point, such as 1234.50 or -12.00"
                            .formatted(column, Excerpt.of(text)));
        }
        BigDecimal amount = new BigDecimal(plain);
        int decimals = amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale();
        if (rounding == null && decimals > currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException(
                    "%s %s has %s decimals, but %s has %s: give --rounding half-up, or correct it"
                            .formatted(
                                    column, Excerpt.of(text), decimals, currency, currency.getDefaultFractionDigits()));
        }
        return amount;
    }

    /**
     * An amount as money, rounded if need be.
     *
     * @param column what the file calls it, for the error
     * @param amount what stands there
     * @return the money
     * @throws IllegalArgumentException if it is too large
     */
    Money money(String column, BigDecimal amount) {
        try {
            return Money.of(amount, currency, rounding == null ? RoundingMode.UNNECESSARY : rounding);
        } catch (ArithmeticException tooLarge) {
            throw new IllegalArgumentException(column + " " + tooLarge.getMessage(), tooLarge);
        }
    }
}
