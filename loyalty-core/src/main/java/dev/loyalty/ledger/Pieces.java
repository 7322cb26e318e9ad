package dev.loyalty.ledger;

import dev.loyalty.ledger.OrderAccount.Refunded;
import dev.loyalty.value.RefundId;
import dev.loyalty.value.Returned;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of an order that came back, or still may. Immutable.
 */
public final class Pieces {

    private final @Nullable Basket bought;
    private final Map<RefundId, Refunded> refunds;

    /** Of an order; {@code bought} is null while it has not come. */
    Pieces(@Nullable Basket bought, Map<RefundId, Refunded> refunds) {
        this.bought = bought;
        this.refunds = refunds;
    }

    /**
     * A refund by lines with the amounts that it takes, besides the other refunds that stand.
     *
     * @param refund its id
     * @param stated what came back; its amounts are not looked at
     * @return with its amounts; as stated while the order has not come
     */
    public Taking.OfLines valued(RefundId refund, Taking.OfLines stated) {
        return bought == null ? stated : others(refund, bought).valued(stated);
    }

    /**
     * How many of a product may still come back.
     *
     * @param refund in which refund: the others that stand are subtracted
     * @param product the product's key
     * @return how many; empty if no line of the order has this product
     * @throws IllegalStateException if the order has not come
     */
    public OptionalLong returnable(RefundId refund, String product) {
        if (bought == null) {
            throw new IllegalStateException("the order has not come yet");
        }
        Returns returns = others(refund, bought);
        long quantity = returns.bought(product);
        return quantity == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, quantity - returns.returned(product)));
    }

    /**
     * What came back that the order does not have: because it came back before the order came, or because the order was edited since.
     *
     * @return the products, each once, with how many are too many; empty while the order has not come
     */
    public List<Returned> surplus() {
        return bought == null || refunds.isEmpty()
                ? List.of()
                : new Returns(bought, Returns.standing(refunds.values())).surplus();
    }

    private Returns others(RefundId refund, Basket of) {
        Map<RefundId, Refunded> others = new LinkedHashMap<>(refunds);
        others.remove(refund);
        return new Returns(of, Returns.standing(others.values()));
    }
}
