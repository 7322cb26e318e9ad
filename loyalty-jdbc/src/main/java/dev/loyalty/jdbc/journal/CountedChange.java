package dev.loyalty.jdbc.journal;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
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
            Money change = event.change();
            if (change != null) {
                sum = sum == null ? change : sum.plus(change);
            }
        }
        return sum == null ? null : Long.valueOf(sum.minor());
    }
}
