package dev.loyalty.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * An exact amount of one currency, in whole minor units: 12.34 EUR are 1234 cents. May be negative.
 *
 * <p>Never rounds unless told how, and never overflows silently: a result beyond ±9,223,372,036,854,775,807 minor units is an
 * {@link ArithmeticException}. Two amounts of different currencies do not mix: {@link CurrencyMismatchException}. A currency has
 * the number of decimals that ISO 4217 gives it (JPY 0, EUR 2, KWD 3).
 *
 * @param minor the amount in minor units
 * @param currency an ISO 4217 currency that has minor units (not, say, XAU)
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** One zero a currency: most parts of most orders are zero. Replaced as a whole; a lost race only forgets one. */
    private static volatile Map<Currency, Money> zeros = Map.of();

    /**
     * Checks the currency.
     *
     * @throws IllegalArgumentException if {@code currency} has no minor unit, as gold has none
     */
    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit: give a currency that money is paid in");
        }
    }

    /**
     * An amount in minor units.
     *
     * @param minor for example cents
     * @param currency the currency
     * @return the amount
     */
    public static Money ofMinor(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    /**
     * An amount as people write it: {@code Money.of("12.34", "EUR")}.
     *
     * @param amount the digits 0 to 9, with a decimal point and a leading minus sign where need be; no exponent
     * @param currencyCode the ISO 4217 code
     * @return the amount
     * @throws IllegalArgumentException if {@code amount} is no number or has more decimals than the currency, or the code is
     *     unknown
     * @throws ArithmeticException if the amount is too large
     */
    public static Money of(String amount, String currencyCode) {
        return of(Decimals.amount(amount), currency(currencyCode));
    }

    /**
     * An exact decimal amount.
     *
     * @param amount at most as many decimals as the currency has (trailing zeros aside)
     * @param currency the currency
     * @return the amount
     * @throws IllegalArgumentException if {@code amount} has more decimals than the currency, or more than 200 digits
     * @throws ArithmeticException if the amount is too large
     */
    public static Money of(BigDecimal amount, Currency currency) {
        Decimals.bounded(amount);
        int decimals = currency.getDefaultFractionDigits();
        if (amount.scale() > decimals && amount.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("%s has %s decimals, but %s has %s: round it first, or say how to round"
                    .formatted(
                            amount.toPlainString(), amount.stripTrailingZeros().scale(), currency, decimals));
        }
        return of(amount, currency, RoundingMode.UNNECESSARY);
    }

    /**
     * A decimal amount, rounded to the currency's decimals as told.
     *
     * @param amount any number of decimals
     * @param currency the currency
     * @param rounding how to round what does not fit
     * @return the amount
     * @throws IllegalArgumentException if {@code amount} has more than 200 digits
     * @throws ArithmeticException if the amount is too large, or does not fit and {@code rounding} is {@code UNNECESSARY}
     */
    public static Money of(BigDecimal amount, Currency currency, RoundingMode rounding) {
        BigDecimal minor = Decimals.bounded(amount)
                .movePointRight(Math.max(0, currency.getDefaultFractionDigits()))
                .setScale(0, rounding);
        try {
            return new Money(minor.longValueExact(), currency);
        } catch (ArithmeticException tooLarge) {
            throw new ArithmeticException("%s %s is beyond the largest amount, %s minor units"
                    .formatted(amount.toPlainString(), currency, Long.MAX_VALUE));
        }
    }

    /**
     * Nothing, in a currency.
     *
     * @param currency the currency
     * @return 0
     */
    public static Money zero(Currency currency) {
        Money zero = zeros.get(currency);
        return zero != null ? zero : remembered(new Money(0, currency));
    }

    /**
     * The currency with this code.
     *
     * @param code an ISO 4217 code, such as EUR
     * @return the currency
     * @throws IllegalArgumentException if there is none
     */
    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("unknown currency \"" + code + "\": give an ISO 4217 code such as EUR");
        }
    }

    private static Money remembered(Money zero) {
        Map<Currency, Money> more = new HashMap<>(zeros);
        more.put(zero.currency, zero);
        zeros = Map.copyOf(more);
        return zero;
    }

    /**
     * The sum.
     *
     * @param other an amount in the same currency
     * @return this + other
     * @throws CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        return same(other).minor == 0 ? this : minor == 0 ? other : with(Math.addExact(minor, other.minor));
    }

    /**
     * The difference.
     *
     * @param other an amount in the same currency
     * @return this − other
     * @throws CurrencyMismatchException if the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money minus(Money other) {
        return same(other).minor == 0 ? this : with(Math.subtractExact(minor, other.minor));
    }

    /**
     * {@return the amount with the other sign}
     *
     * @throws ArithmeticException on overflow
     */
    public Money negated() {
        return with(Math.negateExact(minor));
    }

    /** {@return this amount, or 0 if it is below} */
    public Money orZeroIfNegative() {
        return minor < 0 ? zero(currency) : this;
    }

    /**
     * Converts at a rate, rounding half away from zero.
     *
     * @param rate how many of {@code target} one of this currency is, in major units
     * @param target the other currency
     * @return the converted amount
     * @throws ArithmeticException if it is too large
     */
    public Money convertedAt(BigDecimal rate, Currency target) {
        return of(amount().multiply(rate), target, RoundingMode.HALF_UP);
    }

    /** {@return whether this is below 0} */
    public boolean isNegative() {
        return minor < 0;
    }

    /** {@return whether this is above 0} */
    public boolean isPositive() {
        return minor > 0;
    }

    /** {@return whether this is 0} */
    public boolean isZero() {
        return minor == 0;
    }

    /**
     * Whether this amount reaches another.
     *
     * @param other an amount in the same currency
     * @return whether this ≥ other
     * @throws CurrencyMismatchException if the currencies differ
     */
    public boolean reaches(Money other) {
        return minor >= same(other).minor;
    }

    /**
     * Whether this amount exceeds another.
     *
     * @param other an amount in the same currency
     * @return whether this &gt; other
     * @throws CurrencyMismatchException if the currencies differ
     */
    public boolean isGreaterThan(Money other) {
        return minor > same(other).minor;
    }

    /** {@return the amount in major units, with the currency's decimals: 12.30} */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    /** {@return the amount in major units as a plain decimal number, without the currency: {@code "12.30"}} */
    public String plain() {
        return amount().toPlainString();
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** {@return the amount and the currency's code: {@code "12.30 EUR"}} */
    @Override
    public String toString() {
        return plain() + " " + currency;
    }

    private Money with(long result) {
        return result == 0 ? zero(currency) : new Money(result, currency);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }
}
