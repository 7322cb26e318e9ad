package dev.loyalty.rules.order;

import dev.loyalty.command.OrderSnapshot;
import dev.loyalty.command.Refusal;
import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.OrderAccount.Refunded;
import dev.loyalty.ledger.Taking;
import dev.loyalty.value.RefundId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The refunds that a snapshot states, against those that are recorded. */
final class SyncRefunds {

    private final OrderBook book;
    private final Map<RefundId, Taking> stated = new LinkedHashMap<>();

    /** The order as it is once everything that the snapshot says is booked. */
    private final OrderAccount target;

    SyncRefunds(OrderBook book, OrderSnapshot snapshot, Basket basket) {
        this.book = book;
        snapshot.refunds().forEach((refund, refunding) -> stated.put(refund, refunding.in(basket.currency())));
        this.target = book.account().revised(basket, snapshot.revision()).withRefunds(stated);
    }

    /** Why some of what came back cannot have come back of the order as it is stated; null if all can. */
    @Nullable
    Refusal unreturnable() {
        return DecideRefunds.unreturnable(target, stated);
    }

    /** A refund by pieces that is now stated by amount is gone, too: its pieces would have no worth beside an edit without lines. */
    void voidWhatIsGone() {
        book.account().refunds().forEach((refund, known) -> {
            Taking now = stated.get(refund);
            boolean gone =
                    now == null || (known.taking() instanceof Taking.OfLines && !(now instanceof Taking.OfLines));
            if (gone && !known.voided()) {
                book.voidRefund(refund, known.taking());
            }
        });
    }

    void bookWhatIsNew() {
        Map<RefundId, Refunded> recorded = book.account().refunds();
        stated.forEach((refund, now) -> {
            Refunded known = recorded.get(refund);
            boolean same = known != null
                    && !known.voided()
                    && known.taking().readIn(now.sum().currency()).statesTheSameAs(now);
            if (!same) {
                book.refund(refund, DecideRefunds.valued(target, refund, now));
            }
        });
    }
}
