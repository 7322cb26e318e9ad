package dev.loyalty.jdbc;

import dev.loyalty.event.CreditNoteIssued;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCancelled;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.event.OrderRefunded;
import dev.loyalty.event.OrderReinstated;
import dev.loyalty.event.OrderRevised;
import dev.loyalty.event.RefundVoided;
import dev.loyalty.event.SpendAdjusted;
import dev.loyalty.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * By how much an entry changed what a member's orders, credits and adjustments count: the column for reports. An order that waits
 * to count stands with the entry that paid it.
 */
final class CountedChange {

    private CountedChange() {}

    /** In minor units of the program's currency; null for an entry that speaks of no amount. */
    static @Nullable Long of(Entry entry) {
        Money sum = null;
        for (Event event : entry.events()) {
            Money change = change(event);
            if (change != null) {
                sum = sum == null ? change : sum.plus(change);
            }
        }
        return sum == null ? null : Long.valueOf(sum.minor());
    }

    private static @Nullable Money change(Event event) {
        if (event instanceof OrderPaid paid) {
            return paid.change();
        }
        if (event instanceof OrderRefunded refunded) {
            return refunded.change();
        }
        if (event instanceof OrderRevised revised) {
            return revised.change();
        }
        if (event instanceof OrderCancelled cancelled) {
            return cancelled.change();
        }
        if (event instanceof OrderReinstated reinstated) {
            return reinstated.change();
        }
        if (event instanceof RefundVoided voided) {
            return voided.change();
        }
        if (event instanceof CreditNoteIssued credit) {
            return credit.counted().negated();
        }
        return event instanceof SpendAdjusted adjusted ? adjusted.change() : null;
    }
}
