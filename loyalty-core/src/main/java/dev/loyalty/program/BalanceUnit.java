package dev.loyalty.program;

import dev.loyalty.value.Amount;
import dev.loyalty.value.CurrencyMismatchException;
import dev.loyalty.value.Money;
import dev.loyalty.value.Name;
import dev.loyalty.value.Units;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a balance is counted in: a currency, or something of the shop's such as points. The same in all versions of a program.
 *
 * @param currency the currency; null for something of the shop's
 * @param decimals how many decimals there are: those of the currency, else 0 to {@value Units#MOST_DECIMALS}
 * @param one what one is called, {@code "point"}; null in a currency
 * @param many what several are called, {@code "points"}; null in a currency
 */
public record BalanceUnit(
        @Nullable Currency currency,
        int decimals,
        @Nullable Name one,
        @Nullable Name many) {

    /**
     * Checks that it is a currency, or has names.
     *
     * @throws IllegalArgumentException if it is neither or both, or the decimals are beyond the bounds or not the currency's
     */
    public BalanceUnit {
        if (currency != null) {
            Money.zero(currency);
        }
        new Units(0, decimals);
        if (currency != null && (one != null || many != null || decimals != currency.getDefaultFractionDigits())) {
            throw new IllegalArgumentException(
                    "a balance in %s has the %s decimals of that currency, and no other names"
                            .formatted(currency, currency.getDefaultFractionDigits()));
        }
        if (currency == null && (one == null || many == null)) {
            throw new IllegalArgumentException("name the unit: what one is called, and what several are called");
        }
    }

    /**
     * A currency.
     *
     * @param currency which
     * @return the unit
     */
    public static BalanceUnit of(Currency currency) {
        return new BalanceUnit(currency, currency.getDefaultFractionDigits(), null, null);
    }

    /**
     * Something of the shop's.
     *
     * @param one what one is called
     * @param many what several are called
     * @param decimals how many decimals there are; 0 to {@value Units#MOST_DECIMALS}
     * @return the unit
     * @throws IllegalArgumentException if there are fewer or more decimals
     */
    public static BalanceUnit of(Name one, Name many, int decimals) {
        return new BalanceUnit(null, decimals, one, many);
    }

    /**
     * What is meant by a number in this unit.
     *
     * @param stated a number, without currency or in this unit's
     * @return the units
     * @throws IllegalArgumentException if it has too many decimals, or is beyond {@link Units#LARGEST} steps
     * @throws CurrencyMismatchException if it is in a currency that is not this unit
     */
    public Units units(Amount stated) {
        Currency in = stated.currency();
        Currency own = currency;
        if (in != null && own == null) {
            throw new IllegalArgumentException(
                    "%s %s is an amount of money, but this balance is in %s: state the number alone"
                            .formatted(stated.value().toPlainString(), in, this));
        }
        if (in != null && own != null && !in.equals(own)) {
            throw new CurrencyMismatchException(own, in);
        }
        return Units.of(stated.value(), decimals);
    }

    /** {@return none of them} */
    public Units none() {
        return new Units(0, decimals);
    }

    /**
     * Whether numbers mean the same in another unit. Its names may be others.
     *
     * @param other the other unit
     * @return whether it has the same currency, or none either, and the same decimals
     */
    public boolean isLike(BalanceUnit other) {
        return decimals == other.decimals
                && (currency == null ? other.currency == null : currency.equals(other.currency));
    }

    /** {@return the code of the currency, or what several are called} */
    @Override
    public String toString() {
        return many == null ? String.valueOf(currency) : many.text();
    }
}
