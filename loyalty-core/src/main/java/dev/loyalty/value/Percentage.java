package dev.loyalty.value;

import java.math.BigDecimal;

/**
 * A share of a whole, from 0 to 100 percent, exact to four decimals.
 *
 * @param tenThousandths the percentage in ten-thousandths of a percent: 12.5 % are 125,000; 0 to 1,000,000
 */
public record Percentage(int tenThousandths) implements Comparable<Percentage> {

    private static final int DECIMALS = 4;
    private static final int WHOLE = 1_000_000;

    /** No share at all. */
    public static final Percentage ZERO = new Percentage(0);

    /** The whole. */
    public static final Percentage HUNDRED = new Percentage(WHOLE);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if it is below 0 or above 100 percent
     */
    public Percentage {
        if (tenThousandths < 0 || tenThousandths > WHOLE) {
            throw new IllegalArgumentException("a percentage is 0 to 100, but this is "
                    + BigDecimal.valueOf(tenThousandths, DECIMALS).toPlainString());
        }
    }

    /**
     * A percentage as people write it.
     *
     * @param percent for example {@code "12.5"}
     * @return the percentage
     * @throws IllegalArgumentException if it is no number, below 0, above 100, or has more than four decimals
     */
    public static Percentage of(String percent) {
        BigDecimal value = Decimals.of(percent, "percentage");
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("a percentage has at most four decimals, but this is " + percent);
        }
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a percentage is 0 to 100, but this is " + percent);
        }
        return new Percentage(value.movePointRight(DECIMALS).intValueExact());
    }

    /**
     * The sum, at most the whole.
     *
     * @param other what to add
     * @return this + other, or 100 percent if that is less
     */
    public Percentage plusUpToWhole(Percentage other) {
        return new Percentage(Math.min(WHOLE, tenThousandths + other.tenThousandths));
    }

    /** {@return whether this is 0} */
    public boolean isZero() {
        return tenThousandths == 0;
    }

    /** {@return the number of percent without needless zeros: {@code "12.5"}} */
    public String plain() {
        BigDecimal percent = BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0).toPlainString() : percent.toPlainString();
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(tenThousandths, other.tenThousandths);
    }

    /** {@return the percentage with its sign: {@code "12.5 %"}} */
    @Override
    public String toString() {
        return plain() + " %";
    }
}
