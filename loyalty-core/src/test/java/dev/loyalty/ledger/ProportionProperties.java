package dev.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Splitting by largest remainder. */
class ProportionProperties {

    @Property
    void sharesSumExactlyAndAreWithinOneOfTheExactShare(
            @ForAll("wholes") long whole, @ForAll("weights") List<Long> weights) {
        long[] given = weights.stream().mapToLong(Long::longValue).toArray();
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (whole > 0 && sum.signum() == 0) {
            assertThatThrownBy(() -> Proportion.split(whole, given)).isInstanceOf(ArithmeticException.class);
            return;
        }
        long[] shares = Proportion.split(whole, given);
        assertThat(shares).hasSameSizeAs(given);
        assertThat(Arrays.stream(shares).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(whole));
        for (int i = 0; i < shares.length; i++) {
            // |share × sum − whole × weight| < sum
            BigInteger error = BigInteger.valueOf(shares[i])
                    .multiply(sum)
                    .subtract(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(given[i])));
            assertThat(whole == 0 || error.abs().compareTo(sum) < 0).isTrue();
            assertThat(shares[i]).isNotNegative();
            if (given[i] == 0) {
                assertThat(shares[i]).isZero();
            }
        }
    }

    @Property
    void largerFractionsAreServedFirstThenEarlierOnes(
            @ForAll @LongRange(max = 1000) long whole, @ForAll("weights") List<Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() == 0) {
            return;
        }
        long[] shares = Proportion.split(
                whole, weights.stream().mapToLong(Long::longValue).toArray());
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                BigInteger[] mine = exact(whole, weights.get(i), sum);
                BigInteger[] theirs = exact(whole, weights.get(j), sum);
                int order = mine[1].compareTo(theirs[1]);
                boolean before = order > 0 || (order == 0 && i < j);
                boolean theyGotOneMore = shares[j] > theirs[0].longValueExact();
                boolean iGotOneMore = shares[i] > mine[0].longValueExact();
                assertThat(before && theyGotOneMore && !iGotOneMore).isFalse();
            }
        }
    }

    private static BigInteger[] exact(long whole, long weight, BigInteger sum) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weight)).divideAndRemainder(sum);
    }

    @Provide
    Arbitrary<Long> wholes() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 1000), Arbitraries.longs().between(0, Long.MAX_VALUE));
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 12).list().ofMinSize(1).ofMaxSize(8),
                Arbitraries.longs()
                        .between(0, Long.MAX_VALUE)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(8));
    }
}
