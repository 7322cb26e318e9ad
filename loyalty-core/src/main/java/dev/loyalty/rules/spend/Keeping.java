package dev.loyalty.rules.spend;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.ledger.Taking;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.rules.calendar.Counting;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.value.RefundId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an order counts for keeping a tier where what was taken back still does: all of it as it now is, but for what was taken back
 * before it began to count.
 *
 * @param hasBegun whether a recorded entry tells that it has begun to count
 * @param stood whether it has counted, and was not cancelled
 * @param before the refunds that stood when it began to count, and have stood since
 */
public record Keeping(boolean hasBegun, boolean stood, Set<RefundId> before) {

    public static Keeping of(OrderKey order, List<Entry> history, Money zero) {
        OrderAccount then = OrderAccount.unheardOf(order, zero);
        Set<RefundId> before = new HashSet<>();
        boolean hasBegun = false;
        boolean stood = false;
        for (Entry entry : history) {
            for (Event event : entry.events()) {
                if (event instanceof OrderEvent ofOrder && ofOrder.order().equals(order)) {
                    then = ofOrder.after(then);
                    forget(before, ofOrder);
                    boolean counts = then.isPaid() && then.counts();
                    if (counts && !hasBegun) {
                        before.addAll(standing(then).keySet());
                    }
                    hasBegun |= counts;
                    stood |= counts && !then.cancelled();
                }
            }
        }
        return new Keeping(hasBegun, stood, before);
    }

    /** What it counts for keeping a tier when it is as this account says. */
    public Money counted(OrderAccount account, ProgramHistory programs) {
        Map<RefundId, Taking> taken = standing(account);
        taken.keySet().retainAll(before);
        return Counting.counted(account.withRefunds(taken).cancelled(account.cancelled() && !stood), programs);
    }

    private static void forget(Set<RefundId> before, OrderEvent event) {
        if (event instanceof OrderRefunded refunded) {
            before.remove(refunded.refund());
        } else if (event instanceof RefundVoided voided) {
            before.remove(voided.refund());
        }
    }

    private static Map<RefundId, Taking> standing(OrderAccount account) {
        Map<RefundId, Taking> standing = new LinkedHashMap<>();
        account.refunds().forEach((refund, known) -> {
            if (!known.voided()) {
                standing.put(refund, known.taking());
            }
        });
        return standing;
    }
}
