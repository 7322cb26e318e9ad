package dev.loyalty.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * So many units of a balance, exactly: points, stamps, euros of store credit. May be negative.
 *
 * @param steps how many of the smallest step of the unit: cents, where it has two decimals
 * @param decimals how many decimals the unit has; 0 to {@value #MOST_DECIMALS}
 */
public record Units(long steps, int decimals) implements Comparable<Units> {

    /** How many decimals a unit has at most. */
    public static final int MOST_DECIMALS = 6;

    /** The most steps that one operation states, and that an account holds: so large that no shop needs more. */
    public static final long LARGEST = Amount.LARGEST_MINOR;

    /**
     * Checks the decimals.
     *
     * @throws IllegalArgumentException if there are fewer than 0 or more than {@value #MOST_DECIMALS}
     */
    public Units {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException(
                    "a unit has 0 to %s decimals, but this has %s".formatted(MOST_DECIMALS, decimals));
        }
    }

    /**
     * A number as a person writes it.
     *
     * @param value digits with a decimal point, such as 12.50
     * @param decimals how many decimals the unit has
     * @return the units
     * @throws IllegalArgumentException if it is no such number, has too many decimals, or is beyond {@link #LARGEST} steps
     */
    public static Units of(String value, int decimals) {
        return of(Decimals.of(value, "number of units"), decimals);
    }

    /**
     * A number.
     *
     * @param value the number
     * @param decimals how many decimals the unit has
     * @return the units
     * @throws IllegalArgumentException if it has too many decimals, or is beyond {@link #LARGEST} steps
     */
    public static Units of(BigDecimal value, int decimals) {
        BigDecimal exact = Decimals.bounded(value);
        if (exact.signum() != 0 && exact.stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("%s has more than the %s decimals of the unit: give %s or %s"
                    .formatted(
                            exact.toPlainString(),
                            decimals,
                            exact.setScale(decimals, RoundingMode.FLOOR).toPlainString(),
                            exact.setScale(decimals, RoundingMode.CEILING).toPlainString()));
        }
        BigDecimal steps = exact.movePointRight(decimals);
        if (steps.abs().compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            throw new IllegalArgumentException("%s is beyond the largest number of units that is accepted, %s"
                    .formatted(exact.toPlainString(), new Units(LARGEST, decimals)));
        }
        return new Units(steps.longValueExact(), decimals);
    }

    /** {@return the number, with as many decimals as the unit has} */
    public BigDecimal amount() {
        return BigDecimal.valueOf(steps, decimals);
    }

    /** {@return whether there are none} */
    public boolean isZero() {
        return steps == 0;
    }

    /**
     * As many steps of the same unit.
     *
     * @param others how many
     * @return the units
     */
    public Units with(long others) {
        return new Units(others, decimals);
    }

    /**
     * Orders by number.
     *
     * @throws IllegalArgumentException if the units have other decimals, and so are not of one balance
     */
    @Override
    public int compareTo(Units other) {
        if (decimals != other.decimals) {
            throw new IllegalArgumentException(
                    "%s and %s are of two balances: their units have other decimals".formatted(this, other));
        }
        return Long.compare(steps, other.steps);
    }

    /** {@return the number, for example {@code 12.50}} */
    @Override
    public String toString() {
        return amount().toPlainString();
    }
}
