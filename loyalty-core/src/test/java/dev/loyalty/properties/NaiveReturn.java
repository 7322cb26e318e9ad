package dev.loyalty.properties;

import dev.loyalty.command.Refunding;
import dev.loyalty.value.Line;
import dev.loyalty.value.Returned;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What came back of a product in the naive books, where no product has two lines. In hundredths. */
record NaiveReturn(String product, int quantity, BigInteger amount, BigInteger tax) {

    /** The nearest share of each line, less what earlier returns took of it. */
    static List<NaiveReturn> of(Refunding.ByLines back, List<Line> lines, Collection<List<NaiveReturn>> earlier) {
        List<NaiveReturn> others = earlier.stream().flatMap(List::stream).toList();
        List<NaiveReturn> valued = new ArrayList<>();
        for (Returned one : back.lines()) {
            valued.add(new NaiveReturn(
                    one.product(),
                    one.quantity(),
                    taken(one, lines, others, line -> line.amount().value(), NaiveReturn::amount),
                    taken(one, lines, others, line -> line.tax().value(), NaiveReturn::tax)));
        }
        return valued;
    }

    static boolean isThere(Returned back, List<Line> lines, List<NaiveReturn> others) {
        return lines.stream()
                .anyMatch(line -> line.product().equals(back.product())
                        && back.quantity() + quantity(back.product(), others) <= line.quantity());
    }

    private static BigInteger taken(
            Returned back,
            List<Line> lines,
            List<NaiveReturn> others,
            Function<Line, BigDecimal> whole,
            Function<NaiveReturn, BigInteger> part) {
        BigInteger already = others.stream()
                .filter(other -> other.product().equals(back.product()))
                .map(part)
                .reduce(BigInteger.ZERO, BigInteger::add);
        for (Line line : lines) {
            if (line.product().equals(back.product())) {
                int inAll = Math.min(line.quantity(), back.quantity() + quantity(back.product(), others));
                BigInteger share = whole.apply(line)
                        .movePointRight(2)
                        .multiply(BigDecimal.valueOf(inAll))
                        .divide(BigDecimal.valueOf(line.quantity()), 0, RoundingMode.HALF_UP)
                        .toBigInteger();
                return share.subtract(already).max(BigInteger.ZERO);
            }
        }
        return BigInteger.ZERO;
    }

    private static int quantity(String product, List<NaiveReturn> all) {
        return all.stream()
                .filter(one -> one.product().equals(product))
                .mapToInt(NaiveReturn::quantity)
                .sum();
    }
}
