package dev.loyalty.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import net.jqwik.api.constraints.IntRange;

/** The laws of money, held against unbounded integers. */
class MoneyProperties {

    @Property
    void sumsAndDifferencesAreThoseOfIntegersOrAnError(@ForAll("pairs") Tuple2<Money, Money> pair) {
        Money a = pair.get1();
        Money b = pair.get2();
        expect(big(a).add(big(b)), a, () -> a.plus(b));
        expect(big(a).subtract(big(b)), a, () -> a.minus(b));
        expect(big(a).negate(), a, a::negated);
    }

    private interface Sum {
        Money get();
    }

    private static void expect(BigInteger exact, Money in, Sum sum) {
        if (exact.bitLength() < Long.SIZE) {
            assertThat(sum.get()).isEqualTo(Money.ofMinor(exact.longValueExact(), in.currency()));
        } else {
            assertThatThrownBy(sum::get).isInstanceOf(ArithmeticException.class);
        }
    }

    @Property
    void additionIsAssociativeAndCommutative(@ForAll("small") Tuple3<Money, Money, Money> three) {
        Money a = three.get1();
        Money b = three.get2();
        Money c = three.get3();
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b)).isEqualTo(b.plus(a)).hasSameHashCodeAs(b.plus(a));
        assertThat(a.minus(b))
                .isEqualTo(a.plus(b.negated()))
                .isEqualTo(b.minus(a).negated());
        assertThat(a.plus(Money.zero(a.currency()))).isEqualTo(a);
        assertThat(a.minus(a).isZero()).isTrue();
    }

    @Property
    void comparisonsAgree(@ForAll("pairs") Tuple2<Money, Money> pair) {
        Money a = pair.get1();
        Money b = pair.get2();
        int order = big(a).compareTo(big(b));
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(order);
        assertThat(a.equals(b)).isEqualTo(order == 0);
        assertThat(a.reaches(b)).isEqualTo(order >= 0);
        assertThat(a.isGreaterThan(b)).isEqualTo(order > 0);
        assertThat(a.isNegative()).isEqualTo(big(a).signum() < 0);
        assertThat(a.isPositive()).isEqualTo(big(a).signum() > 0);
        assertThat(a.isZero()).isEqualTo(big(a).signum() == 0);
        assertThat(a.orZeroIfNegative()).isEqualTo(a.isNegative() ? Money.zero(a.currency()) : a);
    }

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("amounts") Money money) {
        String code = money.currency().getCurrencyCode();
        assertThat(Money.of(money.plain(), code)).isEqualTo(money);
        assertThat(Money.of(money.amount(), money.currency())).isEqualTo(money);
        assertThat(money.amount().scale()).isEqualTo(money.currency().getDefaultFractionDigits());
        assertThat(money).hasToString(money.plain() + " " + code);
    }

    @Property
    void anAmountIsTheMoneyUpToTheLargestThatIsAccepted(@ForAll("amounts") Money money) {
        List<Amount> stated = List.of(Amount.of(money), Amount.of(money.plain()));
        boolean accepted =
                BigInteger.valueOf(money.minor()).abs().compareTo(BigInteger.valueOf(Amount.LARGEST_MINOR)) <= 0;

        for (Amount amount : stated) {
            if (accepted) {
                assertThat(amount.in(money.currency())).isEqualTo(money);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> amount.in(money.currency()))
                        .withMessageContaining("is beyond the largest amount that is accepted");
            }
        }
    }

    @Property
    void moreDecimalsThanTheCurrencyHasAreRefusedUnlessToldHowToRound(
            @ForAll("amounts") Money money, @ForAll @IntRange(min = 1, max = 9) int digit) {
        Assume.that(Math.abs(money.minor()) < Long.MAX_VALUE);
        int decimals = money.currency().getDefaultFractionDigits();
        BigDecimal finer = money.amount().add(BigDecimal.valueOf(digit, decimals + 1));
        assertThatThrownBy(() -> Money.of(finer, money.currency()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(finer.toPlainString());
        assertThat(Money.of(finer, money.currency(), RoundingMode.FLOOR)).isEqualTo(money);
        assertThat(Money.of(finer.setScale(decimals + 3), money.currency(), RoundingMode.FLOOR))
                .isEqualTo(money);
        assertThat(Money.of(money.amount().setScale(decimals + 5), money.currency()))
                .isEqualTo(money);
    }

    @Property
    void currenciesDoNotMix(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        Assume.that(!a.currency().equals(b.currency()));
        for (Runnable mixed : new Runnable[] {
            () -> a.plus(b), () -> a.minus(b), () -> a.compareTo(b), () -> a.reaches(b), () -> a.isGreaterThan(b)
        }) {
            assertThatThrownBy(mixed::run).isInstanceOfSatisfying(CurrencyMismatchException.class, mismatch -> {
                assertThat(mismatch.expected()).isEqualTo(a.currency());
                assertThat(mismatch.actual()).isEqualTo(b.currency());
            });
        }
        assertThatThrownBy(() -> Amount.of(b).in(a.currency())).isInstanceOf(CurrencyMismatchException.class);
    }

    @Property
    void convertingRoundsHalfAwayFromZero(
            @ForAll("small") Tuple3<Money, Money, Money> any, @ForAll("rates") BigDecimal rate) {
        Money money = any.get1();
        Currency target = any.get2().currency();
        BigDecimal exact = money.amount().multiply(rate);
        Money converted = money.convertedAt(rate, target);
        BigDecimal error = converted.amount().subtract(exact);
        BigDecimal half = BigDecimal.valueOf(5, target.getDefaultFractionDigits() + 1);
        assertThat(error.abs()).isLessThanOrEqualTo(half);
        if (error.abs().compareTo(half) == 0) {
            assertThat(converted.amount().abs()).isGreaterThan(exact.abs());
        }
        assertThat(money.negated().convertedAt(rate, target)).isEqualTo(converted.negated());
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Combinators.combine(anyMinor(), currencies()).as(Money::ofMinor);
    }

    @Provide
    Arbitrary<Tuple2<Money, Money>> pairs() {
        return Combinators.combine(anyMinor(), anyMinor(), currencies())
                .as((a, b, currency) -> Tuple.of(Money.ofMinor(a, currency), Money.ofMinor(b, currency)));
    }

    @Provide
    Arbitrary<Tuple3<Money, Money, Money>> small() {
        Arbitrary<Long> minor = Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L);
        return Combinators.combine(minor, minor, minor, currencies())
                .as((a, b, c, in) -> Tuple.of(Money.ofMinor(a, in), Money.ofMinor(b, in), Money.ofMinor(c, in)));
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("200"))
                .ofScale(4);
    }

    private static Arbitrary<Long> anyMinor() {
        return Arbitraries.oneOf(Arbitraries.longs(), Arbitraries.longs().between(-200, 200));
    }

    private static Arbitrary<Currency> currencies() {
        return Arbitraries.of("EUR", "USD", "JPY", "KWD").map(Currency::getInstance);
    }

    private static BigInteger big(Money money) {
        return BigInteger.valueOf(money.minor());
    }
}
