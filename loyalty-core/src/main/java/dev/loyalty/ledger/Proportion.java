package dev.loyalty.ledger;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/** Splitting a whole over weights so that the shares sum exactly to it. */
final class Proportion {

    private Proportion() {}

    /**
     * Splits by largest remainder (Hamilton's method): everyone gets the floor of their exact share, and what is over goes, one
     * unit each, to the largest fractions, the earlier first.
     *
     * @param whole not negative
     * @param weights none negative; not all 0 unless {@code whole} is 0
     * @return a share for each weight; 0 for a weight of 0
     */
    static long[] split(long whole, long... weights) {
        long[] shares = new long[weights.length];
        if (whole == 0) {
            return shares;
        }
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw new ArithmeticException(whole + " cannot be split: all weights are 0");
        }
        BigInteger[] fractions = new BigInteger[weights.length];
        long left = whole;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] exact = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            shares[i] = exact[0].longValueExact();
            fractions[i] = exact[1];
            left -= shares[i];
        }
        Integer[] largestFirst = new Integer[weights.length];
        Arrays.setAll(largestFirst, i -> i);
        Arrays.sort(largestFirst, Comparator.comparing((Integer i) -> fractions[i], Comparator.reverseOrder()));
        for (int i = 0; i < left; i++) {
            shares[largestFirst[i]]++;
        }
        return shares;
    }
}
