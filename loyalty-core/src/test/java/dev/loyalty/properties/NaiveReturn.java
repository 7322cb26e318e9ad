package dev.loyalty.properties;

import dev.loyalty.command.Refunding;
import dev.loyalty.value.Line;
import dev.loyalty.value.Returned;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** What came back in the naive books, where no product has two lines. In hundredths. */
final class NaiveReturn {

    private NaiveReturn() {}

    /** How many of a product came back in all these refunds. */
    static int quantity(String product, Collection<Refunding> refunds) {
        return refunds.stream()
                .filter(Refunding.ByLines.class::isInstance)
                .flatMap(refund -> ((Refunding.ByLines) refund).lines().stream())
                .filter(one -> one.product().equals(product))
                .mapToInt(Returned::quantity)
                .sum();
    }

    /** The nearest share of an amount of a line for what came back of it. */
    static BigInteger share(BigDecimal whole, Line line, int back) {
        return whole.movePointRight(2)
                .multiply(BigDecimal.valueOf(Math.min(back, line.quantity())))
                .divide(BigDecimal.valueOf(line.quantity()), 0, RoundingMode.HALF_UP)
                .toBigInteger();
    }

    /** Whether there is such a line, and enough left of it beside other refunds. */
    static boolean isThere(Returned back, List<Line> lines, Collection<Refunding> others) {
        return lines.stream()
                .anyMatch(line -> line.product().equals(back.product())
                        && back.quantity() + quantity(back.product(), others) <= line.quantity());
    }
}
