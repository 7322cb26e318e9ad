package dev.loyalty.oracle;

import java.math.BigDecimal;
import java.util.stream.LongStream;

/** Sums of money as whole cents. */
final class Cents {

    private Cents() {}

    static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** {@code amount · part / whole}, to the nearest cent, half a cent up. */
    static long share(long amount, long part, long whole) {
        return (2 * Math.multiplyExact(amount, part) + whole) / (2 * whole);
    }

    /** Splits an amount in proportion to weights: each gets its whole cents, and the largest rests get one more, later ones first. */
    static long[] split(long amount, long[] weights) {
        long all = LongStream.of(weights).sum();
        long[] shares = new long[weights.length];
        long[] rests = new long[weights.length];
        if (all == 0) {
            return shares;
        }
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            long product = Math.multiplyExact(amount, weights[i]);
            shares[i] = product / all;
            rests[i] = product % all;
            given += shares[i];
        }
        for (; given < amount; given++) {
            int best = 0;
            for (int i = 1; i < weights.length; i++) {
                best = rests[i] >= rests[best] ? i : best;
            }
            shares[best]++;
            rests[best] = -1;
        }
        return shares;
    }
}
