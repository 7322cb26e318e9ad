package dev.loyalty.program;

import dev.loyalty.value.Amount;
import dev.loyalty.value.Money;
import dev.loyalty.value.Units;
import java.math.BigInteger;
import java.util.Objects;

/**
 * What units of a balance pay: so many units are so much money. It is kept as both were stated, so that 111 points for a cent are exactly
 * that.
 *
 * @param units so many, above 0
 * @param money pay so much, above 0
 */
public record Worth(Units units, Money money) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not above 0
     */
    public Worth {
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(money, "money");
        if (units.steps() <= 0 || money.minor() <= 0) {
            throw new IllegalArgumentException(
                    "so many units above 0 are worth so much money above 0, but this is %s for %s"
                            .formatted(money, units));
        }
    }

    /**
     * What is paid, and with how much.
     *
     * @param units the units that are taken
     * @param money the money that they pay
     */
    public record Payment(Units units, Money money) {}

    /**
     * What units pay: whole steps of the currency. It takes no more than those cost: of 500 points at 111 for a cent, 444 pay 0.04, and 56
     * stay.
     *
     * @param most how many units there are; not negative
     * @return the money, and what it takes
     * @throws IllegalArgumentException if they are negative, have other decimals, or pay more than {@link Amount#LARGEST_MINOR}
     */
    public Payment paidWith(Units most) {
        if (most.compareTo(units.with(0)) < 0) {
            throw new IllegalArgumentException("nothing is paid with units below 0, but these are " + most);
        }
        BigInteger minor = times(most.steps(), money.minor()).divide(BigInteger.valueOf(units.steps()));
        return costing(bounded(minor, money + " for " + units + " is too much for as many units as " + most));
    }

    /**
     * What an amount takes: exactly that is paid, with units that are rounded up. At 0.05 for a point, 0.90 takes 18; at 0.15, 1.00 takes
     * 7.
     *
     * @param amount how much is to be paid; not negative, in the same currency
     * @return the money, and what it takes
     * @throws IllegalArgumentException if it is negative, or takes more than {@link Units#LARGEST} steps
     * @throws dev.loyalty.value.CurrencyMismatchException if it is in another currency
     */
    public Payment covering(Money amount) {
        if (amount.compareTo(Money.zero(money.currency())) < 0) {
            throw new IllegalArgumentException("an amount below 0 is not paid with units, but this is " + amount);
        }
        return costing(amount.minor());
    }

    private Payment costing(long minor) {
        BigInteger[] steps = times(minor, units.steps()).divideAndRemainder(BigInteger.valueOf(money.minor()));
        BigInteger up = steps[1].signum() == 0 ? steps[0] : steps[0].add(BigInteger.ONE);
        Money paid = Money.ofMinor(minor, money.currency());
        return new Payment(units.with(bounded(up, "%s takes more units than there can be".formatted(paid))), paid);
    }

    private static BigInteger times(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private static long bounded(BigInteger number, String otherwise) {
        if (number.compareTo(BigInteger.valueOf(Units.LARGEST)) > 0) {
            throw new IllegalArgumentException(otherwise);
        }
        return number.longValueExact();
    }

    /** {@return what is worth what, for example {@code 100 for EUR 1.00}} */
    @Override
    public String toString() {
        return units + " for " + money;
    }
}
