package dev.loyalty.ledger;

import dev.loyalty.ledger.Taking.LineTaken;
import dev.loyalty.ledger.Taking.OfLines;
import dev.loyalty.value.Money;
import dev.loyalty.value.Returned;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What returned lines take of an order. Of a line on which {@code n} were bought, {@code k} that came back take {@code k/n}, rounded to
 * the nearest unit, so that it does not matter in how many returns they came, and the last takes what is left. Where a product has
 * several lines, the first are taken first.
 */
final class Returns {

    private final Basket bought;
    private final List<OfLines> before;

    /** For what comes back after other returns. */
    Returns(Basket bought, List<OfLines> before) {
        this.bought = bought;
        this.before = List.copyOf(before);
    }

    /** How many of a product were bought. */
    int bought(String product) {
        int sum = 0;
        for (BasketLine line : bought.lines()) {
            sum = line.product().equals(product) ? Math.addExact(sum, line.quantity()) : sum;
        }
        return sum;
    }

    /** How many of a product came back before; more than were bought if the order was edited since. */
    long returned(String product) {
        return before.stream().mapToLong(lines -> lines.quantity(product)).sum();
    }

    /** What came back beyond what was bought, in the order of the products' names. */
    List<Returned> surplus() {
        List<Returned> surplus = new ArrayList<>();
        for (String product : products()) {
            long beyond = returned(product) - bought(product);
            if (beyond > 0) {
                surplus.add(Returned.of(product, (int) Math.min(beyond, Integer.MAX_VALUE)));
            }
        }
        return surplus;
    }

    private SortedSet<String> products() {
        SortedSet<String> products = new TreeSet<>();
        for (OfLines lines : before) {
            lines.lines().forEach(line -> products.add(line.product()));
        }
        return products;
    }

    /** With the amounts that these lines take. */
    OfLines valued(OfLines stated) {
        List<LineTaken> valued = new ArrayList<>();
        for (LineTaken line : stated.lines()) {
            valued.add(new LineTaken(
                    line.product(),
                    line.quantity(),
                    taken(line, BasketLine::amount, LineTaken::amount),
                    taken(line, BasketLine::tax, LineTaken::tax)));
        }
        return new OfLines(valued, stated.shipping(), stated.shippingTax());
    }

    private Money taken(LineTaken back, Function<BasketLine, Money> whole, Function<LineTaken, Money> part) {
        String product = back.product();
        long left = returned(product) + back.quantity();
        long inAll = 0;
        for (BasketLine line : bought.lines()) {
            if (line.product().equals(product)) {
                long of = Math.min(left, line.quantity());
                inAll += Proportion.split(whole.apply(line).minor(), of, line.quantity() - of)[0];
                left -= of;
            }
        }
        long already = 0;
        for (OfLines earlier : before) {
            for (LineTaken line : earlier.lines()) {
                already += line.product().equals(product) ? part.apply(line).minor() : 0;
            }
        }
        return Money.ofMinor(Math.max(0, inAll - already), bought.currency());
    }
}
