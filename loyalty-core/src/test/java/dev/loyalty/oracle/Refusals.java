package dev.loyalty.oracle;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Whether a refund fits its order, or the code of the refusal. */
final class Refusals {

    private Refusals() {}

    static String of(PlainOrder order, Giveback giveback) {
        Basket basket = Objects.requireNonNull(order.basket);
        Rest rest = order.rest(PlainOrder.ALL);
        if (!(giveback instanceof Giveback.Pieces pieces)) {
            boolean fits = order.cancelled ? amount(giveback) == 0 : order.restWith(giveback).excess <= rest.excess;
            return fits ? Telling.APPLIED : "RefundExceedsOrder";
        }
        String lines = ofLines(basket, pieces, rest.returned);
        if (!lines.equals(Telling.APPLIED)) {
            return lines;
        }
        boolean fits = pieces.shipping() <= rest.shipping && pieces.shippingTax() <= rest.shippingTax;
        return fits ? Telling.APPLIED : "RefundExceedsOrder";
    }

    /** A snapshot states what came back of what it states itself. */
    static String ofPieces(Deed.Synced synced) {
        Map<String, Integer> returned = new TreeMap<>();
        for (Giveback giveback : synced.refunds().values()) {
            if (giveback instanceof Giveback.Pieces pieces) {
                pieces.pieces().forEach((product, count) -> returned.merge(product, count, Integer::sum));
            }
        }
        return ofLines(synced.basket(), new Giveback.Pieces(returned, 0, 0), Map.of());
    }

    /** What the order never had is told before what is more than it had. */
    private static String ofLines(Basket basket, Giveback.Pieces pieces, Map<String, Integer> returned) {
        Map<String, Integer> bought = new TreeMap<>();
        basket.rows().forEach(row -> bought.merge(row.product(), row.quantity(), Integer::sum));
        if (!bought.keySet().containsAll(pieces.pieces().keySet())) {
            return "LineUnknown";
        }
        for (Map.Entry<String, Integer> piece : pieces.pieces().entrySet()) {
            int left = bought.getOrDefault(piece.getKey(), 0) - returned.getOrDefault(piece.getKey(), 0);
            if (piece.getValue() > left) {
                return "ReturnExceedsLine";
            }
        }
        return Telling.APPLIED;
    }

    private static long amount(Giveback giveback) {
        return giveback instanceof Giveback.Total total
                ? total.amount()
                : giveback instanceof Giveback.Parts parts
                        ? parts.goods() + parts.goodsTax() + parts.shipping() + parts.shippingTax()
                        : 0;
    }
}
