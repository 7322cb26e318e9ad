package dev.loyalty.properties;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Largest remainder as one does it on paper: floors, then sort by what was cut off. */
final class NaiveSplit {

    private NaiveSplit() {}

    static List<BigInteger> of(BigInteger whole, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return weights;
        }
        BigInteger[] shares = weights.stream()
                .map(weight -> whole.multiply(weight).divide(sum))
                .toArray(BigInteger[]::new);
        BigInteger given = Arrays.stream(shares).reduce(BigInteger.ZERO, BigInteger::add);
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> whole.multiply(weights.get(i)).mod(sum))
                        .reversed())
                .limit(whole.subtract(given).intValueExact())
                .forEach(i -> shares[i] = shares[i].add(BigInteger.ONE));
        return List.of(shares);
    }
}
