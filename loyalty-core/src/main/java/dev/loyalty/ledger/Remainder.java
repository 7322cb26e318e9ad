package dev.loyalty.ledger;

import dev.loyalty.ledger.OrderAccount.Left;
import dev.loyalty.ledger.OrderAccount.Refunded;
import dev.loyalty.value.Money;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What refunds leave of an order: a function of the order as it is now and of all refunds that stand together. It does not matter in
 * which order they came, whether they came before the order, or whether the order was edited in between.
 *
 * <ol>
 *   <li>Pieces take their share of the lines as these are now ({@link Returns}).
 *   <li>Amounts of parts, and the shipping of returns, are taken of what is then left of each part.
 *   <li>Totals are taken of what is then left altogether, in proportion. What is left is split by largest remainder, so where two
 *       shares tie, the earlier part or line keeps the unit and the later one gives it up.
 * </ol>
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
        List<Taking.OfLines> returned = Returns.standing(refunds);
        if (!returned.isEmpty()) {
            remainder.takePieces(new Returns(whole, returned));
        }
        for (Refunded refunded : refunds) {
            if (!refunded.voided()) {
                remainder.takeStated(refunded.taking().readIn(whole.currency()));
            }
        }
        return remainder.left();
    }

    private void takePieces(Returns returns) {
        long[] ofAmounts = returns.taken(BasketLine::amount);
        long[] ofTaxes = returns.taken(BasketLine::tax);
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] -= ofAmounts[i];
            taxes[i] -= ofTaxes[i];
            parts[0] -= ofAmounts[i];
            parts[1] -= ofTaxes[i];
        }
    }

    /** The amounts that a refund states itself; what pieces take follows from the order. */
    private void takeStated(Taking taking) {
        if (taking instanceof Taking.OfParts stated) {
            takeParts(stated.goods(), stated.goodsTax(), stated.shipping(), stated.shippingTax());
        } else if (taking instanceof Taking.OfLines stated) {
            Money none = Money.zero(whole.currency());
            takeParts(none, none, stated.shipping(), stated.shippingTax());
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
