package dev.loyalty.ledger;

import dev.loyalty.ledger.OrderAccount.Left;
import dev.loyalty.ledger.OrderAccount.Refunded;
import dev.loyalty.value.Money;
import java.util.Collection;
import java.util.function.ToLongFunction;

/**
 * What refunds leave of an order: lines first, then parts, then totals, which are spread over what is then left in proportion. A
 * function of all refunds together, so their order does not matter.
 */
final class Remainder {

    private final Basket whole;
    private final long[] parts;
    private final long[] amounts;
    private final long[] taxes;
    private long unassigned;
    private long excess;

    private Remainder(Basket whole) {
        this.whole = whole;
        this.parts = new long[] {
            whole.goods().minor(),
            whole.goodsTax().minor(),
            whole.shipping().minor(),
            whole.shippingTax().minor()
        };
        this.amounts = ofLines(line -> line.amount().minor());
        this.taxes = ofLines(line -> line.tax().minor());
    }

    private long[] ofLines(ToLongFunction<BasketLine> part) {
        return whole.lines().stream().mapToLong(part).toArray();
    }

    static Left of(Basket whole, Collection<Refunded> refunds) {
        Remainder remainder = new Remainder(whole);
        for (Refunded refunded : refunds) {
            if (!refunded.voided()) {
                remainder.take(refunded.taking().readIn(whole.currency()));
            }
        }
        return remainder.left();
    }

    private void take(Taking taking) {
        if (taking instanceof Taking.OfParts byParts) {
            takeParts(byParts.goods(), byParts.goodsTax(), byParts.shipping(), byParts.shippingTax());
        } else if (taking instanceof Taking.OfLines byLines) {
            for (Taking.LineTaken line : byLines.lines()) {
                takeLine(line.product(), line.amount(), 0, amounts);
                takeLine(line.product(), line.tax(), 1, taxes);
            }
            Money none = Money.zero(whole.currency());
            takeParts(none, none, byLines.shipping(), byLines.shippingTax());
        } else {
            unassigned = Math.addExact(unassigned, taking.sum().minor());
        }
    }

    private void takeParts(Money goods, Money goodsTax, Money shipping, Money shippingTax) {
        parts[0] = Math.subtractExact(parts[0], goods.minor());
        parts[1] = Math.subtractExact(parts[1], goodsTax.minor());
        parts[2] = Math.subtractExact(parts[2], shipping.minor());
        parts[3] = Math.subtractExact(parts[3], shippingTax.minor());
    }

    /** From the product's lines, the first of them first; what they do not have, as after an edit of the order, is in excess. */
    private void takeLine(String product, Money taken, int part, long[] left) {
        long rest = taken.minor();
        for (int i = 0; i < left.length; i++) {
            if (whole.lines().get(i).product().equals(product)) {
                long here = Math.min(rest, left[i]);
                left[i] -= here;
                parts[part] = Math.subtractExact(parts[part], here);
                rest -= here;
            }
        }
        excess = Math.addExact(excess, rest);
    }

    private Left left() {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            excess = Math.subtractExact(excess, Math.min(0, parts[i]));
            parts[i] = Math.max(0, parts[i]);
            sum += parts[i];
        }
        excess = Math.addExact(excess, Math.max(0, unassigned - sum));
        long[] left = Proportion.split(Math.max(0, sum - unassigned), parts);
        return new Left(whole.left(left, amounts, taxes), Money.ofMinor(excess, whole.currency()));
    }
}
