package dev.loyalty.oracle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * What is left of a basket once all of some refunds are taken from it: pieces first, then parts, then totals, whatever came first. An
 * order without lines is one line that counts.
 */
final class Rest {

    private final Basket basket;
    private final int rows;
    final long[] amounts;
    final long[] taxes;
    long shipping;
    long shippingTax;
    long excess;
    final Map<String, Integer> returned = new TreeMap<>();
    /** The pieces that came back and that the basket does not have. */
    final Map<String, Integer> surplus = new TreeMap<>();

    private Rest(Basket basket) {
        this.basket = basket;
        this.rows = Math.max(1, basket.rows().size());
        this.amounts = new long[rows];
        this.taxes = new long[rows];
        for (int i = 0; i < rows; i++) {
            boolean whole = basket.rows().isEmpty();
            amounts[i] = whole ? basket.goods() : basket.rows().get(i).amount();
            taxes[i] = whole ? basket.goodsTax() : basket.rows().get(i).tax();
        }
        shipping = basket.shipping();
        shippingTax = basket.shippingTax();
    }

    static Rest of(Basket basket, List<Giveback> refunds) {
        Rest rest = new Rest(basket);
        rest.takePieces(refunds);
        rest.takeAmounts(refunds);
        return rest;
    }

    /** Whether it lacks more pieces of a product than another does. */
    boolean lacksMoreThan(Rest other) {
        return surplus.entrySet().stream()
                .anyMatch(lacks -> lacks.getValue() > other.surplus.getOrDefault(lacks.getKey(), 0));
    }

    long total() {
        return goods() + goodsTax() + shipping + shippingTax;
    }

    long goods() {
        return LongStream.of(amounts).sum();
    }

    long goodsTax() {
        return LongStream.of(taxes).sum();
    }

    /** What of the left counts by a rule, before gift card and minimum. */
    long countable(Plan.Spend rule) {
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            if (basket.rows().isEmpty() || rule.admits(basket.rows().get(i))) {
                sum += (rule.parts().contains(0) ? amounts[i] : 0)
                        + (rule.parts().contains(1) ? taxes[i] : 0);
            }
        }
        return sum + (rule.parts().contains(2) ? shipping : 0) + (rule.parts().contains(3) ? shippingTax : 0);
    }

    private void takePieces(List<Giveback> refunds) {
        for (Giveback refund : refunds) {
            if (refund instanceof Giveback.Pieces pieces) {
                pieces.pieces().forEach((product, count) -> returned.merge(product, count, Integer::sum));
            }
        }
        Map<String, Integer> open = new TreeMap<>(returned);
        for (int i = 0; i < basket.rows().size(); i++) {
            Basket.Row row = basket.rows().get(i);
            int back = Math.min(open.getOrDefault(row.product(), 0), row.quantity());
            open.merge(row.product(), -back, Integer::sum);
            amounts[i] -= Cents.share(row.amount(), back, row.quantity());
            taxes[i] -= Cents.share(row.tax(), back, row.quantity());
        }
        open.forEach((product, count) -> {
            if (count > 0) {
                surplus.put(product, count);
            }
        });
    }

    /** Amounts of parts, then totals over what is left of the four parts; what a part bears is spread over its lines at once. */
    private void takeAmounts(List<Giveback> refunds) {
        long[] left = {goods(), goodsTax(), shipping, shippingTax};
        long[] borne = new long[4];
        long[] asked = new long[4];
        long totals = 0;
        for (Giveback refund : refunds) {
            if (refund instanceof Giveback.Pieces pieces) {
                asked[2] += pieces.shipping();
                asked[3] += pieces.shippingTax();
            } else if (refund instanceof Giveback.Parts some) {
                asked[0] += some.goods();
                asked[1] += some.goodsTax();
                asked[2] += some.shipping();
                asked[3] += some.shippingTax();
            } else if (refund instanceof Giveback.Total total) {
                totals += total.amount();
            }
        }
        for (int part = 0; part < 4; part++) {
            borne[part] = Math.min(asked[part], left[part]);
            left[part] -= borne[part];
            excess += asked[part] - borne[part];
        }
        long most = Math.min(totals, LongStream.of(left).sum());
        excess += totals - most;
        long[] shares = Cents.split(most, left);
        spread(amounts, borne[0] + shares[0]);
        spread(taxes, borne[1] + shares[1]);
        shipping -= borne[2] + shares[2];
        shippingTax -= borne[3] + shares[3];
    }

    private static void spread(long[] lines, long amount) {
        long[] shares = Cents.split(amount, lines);
        for (int i = 0; i < lines.length; i++) {
            lines[i] -= shares[i];
        }
    }
}
