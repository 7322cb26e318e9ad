package dev.loyalty.ledger;

import dev.loyalty.ledger.OrderAccount.Refunded;
import dev.loyalty.ledger.Taking.LineTaken;
import dev.loyalty.ledger.Taking.OfLines;
import dev.loyalty.value.Money;
import dev.loyalty.value.Returned;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What pieces that came back take of an order as it is now. Of a line on which {@code n} were bought, {@code k} that came back take
 * {@code k/n}, rounded to the nearest unit, half up; so it does not matter in how many returns they came, and the last takes what is
 * left. Where a product has several lines, the first are taken first. Pieces that the order does not have take nothing.
 */
final class Returns {

    private final Basket bought;
    private final SortedMap<String, Long> returned = new TreeMap<>();

    /** For pieces that came back together, in however many returns. */
    Returns(Basket bought, Collection<OfLines> returns) {
        this.bought = bought;
        for (OfLines back : returns) {
            back.lines().forEach(line -> returned.merge(line.product(), (long) line.quantity(), Math::addExact));
        }
    }

    /** The returns among refunds that stand. */
    static List<OfLines> standing(Collection<Refunded> refunds) {
        List<OfLines> returns = new ArrayList<>();
        for (Refunded refund : refunds) {
            if (!refund.voided() && refund.taking() instanceof OfLines back) {
                returns.add(back);
            }
        }
        return returns;
    }

    /** How many of a product were bought. */
    long bought(String product) {
        long sum = 0;
        for (BasketLine line : bought.lines()) {
            sum += line.product().equals(product) ? line.quantity() : 0;
        }
        return sum;
    }

    /** How many of a product came back; may be more than were bought. */
    long returned(String product) {
        return returned.getOrDefault(product, 0L);
    }

    /** What came back beyond what was bought, in the order of the products' names. */
    List<Returned> surplus() {
        List<Returned> surplus = new ArrayList<>();
        returned.forEach((product, back) -> {
            long beyond = back - bought(product);
            if (beyond > 0) {
                surplus.add(Returned.of(product, (int) Math.min(beyond, Integer.MAX_VALUE)));
            }
        });
        return surplus;
    }

    /** What all pieces together take of the amount, or of the tax, of each line, in minor units. */
    long[] taken(Function<BasketLine, Money> whole) {
        Map<String, Long> left = new HashMap<>(returned);
        long[] taken = new long[bought.lines().size()];
        for (int i = 0; i < taken.length; i++) {
            BasketLine line = bought.lines().get(i);
            long back = Math.min(left.getOrDefault(line.product(), 0L), line.quantity());
            if (back > 0) {
                taken[i] = Proportion.split(whole.apply(line).minor(), back, line.quantity() - back)[0];
                left.merge(line.product(), -back, Long::sum);
            }
        }
        return taken;
    }

    /** A return with the amounts that it takes when it comes after these pieces. */
    OfLines valued(OfLines stated) {
        List<LineTaken> valued = new ArrayList<>();
        Returns with = new Returns(bought, List.of(stated));
        returned.forEach((product, back) -> with.returned.merge(product, back, Math::addExact));
        long[] amounts = minus(with.taken(BasketLine::amount), taken(BasketLine::amount));
        long[] taxes = minus(with.taken(BasketLine::tax), taken(BasketLine::tax));
        for (LineTaken line : stated.lines()) {
            String product = line.product();
            valued.add(new LineTaken(product, line.quantity(), of(product, amounts), of(product, taxes)));
        }
        return new OfLines(valued, stated.shipping(), stated.shippingTax());
    }

    private Money of(String product, long[] taken) {
        long sum = 0;
        for (int i = 0; i < taken.length; i++) {
            sum += bought.lines().get(i).product().equals(product) ? taken[i] : 0;
        }
        return Money.ofMinor(sum, bought.currency());
    }

    private static long[] minus(long[] all, long[] before) {
        long[] difference = new long[all.length];
        for (int i = 0; i < all.length; i++) {
            difference[i] = all[i] - before[i];
        }
        return difference;
    }
}
