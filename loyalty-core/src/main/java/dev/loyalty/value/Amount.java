package dev.loyalty.value;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A sum as the shop states it: a decimal number, and the currency unless it is the one that the context gives (an order's, and
 * for an order the program's).
 *
 * @param value the number, in major units
 * @param currency the currency, or null for the context's
 */
public record Amount(BigDecimal value, @Nullable Currency currency) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if {@code value} has more than 200 digits
     */
    public Amount {
        Decimals.bounded(value);
    }

    /**
     * The largest amount that is accepted of an order, a refund, a credit note or an adjustment, in minor units: 10,000,000,000,000.00 EUR.
     * So large that no shop needs more, and so small that whatever is accepted can be summed.
     */
    public static final long LARGEST_MINOR = 1_000_000_000_000_000L;

    /** With so many digits before the point, an amount is within the bound in every currency. */
    private static final int ALWAYS_SMALL = 11;

    /** Nothing, in whatever currency. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO, null);

    /**
     * A number in the context's currency.
     *
     * @param value digits with a decimal point, such as 12.34
     * @return the amount
     * @throws IllegalArgumentException if {@code value} is not written with the digits 0 to 9 and a decimal point
     */
    public static Amount of(String value) {
        return new Amount(Decimals.amount(value), null);
    }

    /**
     * A number in a currency.
     *
     * @param value digits with a decimal point, such as 12.34
     * @param currencyCode an ISO 4217 code
     * @return the amount
     * @throws IllegalArgumentException if {@code value} is no number or the currency is unknown
     */
    public static Amount of(String value, String currencyCode) {
        return new Amount(Decimals.amount(value), Money.currency(currencyCode));
    }

    /**
     * An exact amount of money.
     *
     * @param money amount and currency
     * @return the amount
     */
    public static Amount of(Money money) {
        return new Amount(money.amount(), money.currency());
    }

    /**
     * The money that is meant where {@code context} is the currency.
     *
     * @param context the currency of the order or program
     * @return the amount in {@code context}
     * @throws CurrencyMismatchException if this amount states another currency
     * @throws IllegalArgumentException if it has too many decimals for it, or is beyond {@link #LARGEST_MINOR} minor units
     */
    public Money in(Currency context) {
        if (currency != null && !currency.equals(context)) {
            throw new CurrencyMismatchException(context, currency);
        }
        if (value.signum() == 0) {
            return Money.zero(context);
        }
        if (value.precision() - value.scale() > ALWAYS_SMALL) {
            requireAccepted(context);
        }
        return Money.of(value, context);
    }

    private void requireAccepted(Currency context) {
        BigDecimal largest = Money.ofMinor(LARGEST_MINOR, context).amount();
        if (value.abs().compareTo(largest) > 0) {
            throw new IllegalArgumentException(
                    "%s %s is beyond the largest amount that is accepted, %s %s: is it in the right unit?"
                            .formatted(value.toPlainString(), context, largest.toPlainString(), context));
        }
    }
}
