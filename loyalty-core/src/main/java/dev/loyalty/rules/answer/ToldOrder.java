package dev.loyalty.rules.answer;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a journal tells of one order.
 *
 * @param account what is known of it
 * @param paidBy the number of the entry that it came with; 0 if it has not come
 * @param day its day, in the program's zone; null if it has not come
 */
public record ToldOrder(
        OrderAccount account, long paidBy, @Nullable LocalDate day) {

    /**
     * What entries tell of an order.
     *
     * @param order which
     * @param entries the entries that speak of it, oldest first; others may be among them
     * @param zero nothing, in the program's currency
     * @return all that is known of it
     */
    public static ToldOrder of(OrderKey order, List<Entry> entries, Money zero) {
        return new ToldOrder(OrderAccount.unheardOf(order, zero), 0, null).and(entries);
    }

    /**
     * The same, with what further entries tell.
     *
     * @param entries the entries that follow, oldest first; those that do not speak of the order change nothing
     * @return all that is known of it then
     */
    public ToldOrder and(List<Entry> entries) {
        ToldOrder told = this;
        for (Entry entry : entries) {
            for (Event event : entry.events()) {
                if (event instanceof OrderEvent ofOrder && ofOrder.order().equals(account.order())) {
                    told = told.and(ofOrder, entry.seq());
                }
            }
        }
        return told;
    }

    private ToldOrder and(OrderEvent event, long seq) {
        OrderAccount after = event.after(account);
        return event instanceof OrderPaid paid
                ? new ToldOrder(after, seq, paid.day())
                : new ToldOrder(after, paidBy, day);
    }
}
