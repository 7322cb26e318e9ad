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
     * @param value the number, in major units
     * @param currency the currency, or null for the context's
     * @throws IllegalArgumentException if {@code value} has more than 200 digits
     */
    public Amount {
        Money.bounded(value);
    }

    /** Nothing, in whatever currency. */
    public static final Amount ZERO = new Amount(BigDecimal.ZERO, null);

    /**
     * A number in the context's currency.
     *
     * @param value digits with a decimal point, such as 12.34
     * @return the amount
     * @throws IllegalArgumentException if {@code value} is no number
     */
    public static Amount of(String value) {
        return new Amount(Money.decimal(value), null);
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
        return new Amount(Money.decimal(value), Money.currency(currencyCode));
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
     * @throws IllegalArgumentException if it has too many decimals for it
     * @throws ArithmeticException if it is too large
     */
    public Money in(Currency context) {
        if (currency != null && !currency.equals(context)) {
            throw new CurrencyMismatchException(context, currency);
        }
        return value.signum() == 0 ? Money.zero(context) : Money.of(value, context);
    }
}
