package dev.loyalty.rules.journal;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderEvent;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.member.MemberState;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from what happened: the fold of a journal. Sees only state and events, so it gives the same for ever, whatever
 * programs, zones and clocks become.
 */
public final class Evolve {

    private Evolve() {}

    /**
     * The state after an entry.
     *
     * @param state the state before; its version is the entry's number less one
     * @param entry the entry
     * @return the state after it
     */
    public static MemberState entry(MemberState state, Entry entry) {
        MemberState next = state;
        Instant at = entry.effectiveAt();
        List<OrderCounted> counted = new ArrayList<>();
        for (Event event : entry.events()) {
            if (event instanceof OrderCounted order) {
                counted.add(order);
            } else {
                next = event(counted(next, counted), event, entry.seq(), at);
            }
        }
        return recorded(counted(next, counted), entry.seq(), at);
    }

    /**
     * The state after a journal.
     *
     * @param state the state before its first entry
     * @param entries the journal, or a stretch of it, oldest first
     * @return the state after its last entry
     */
    public static MemberState journal(MemberState state, List<Entry> entries) {
        MemberState next = state;
        for (Entry entry : entries) {
            next = entry(next, entry);
        }
        return next;
    }

    /**
     * What is known of an order.
     *
     * @param order which
     * @param entries all entries that speak of it, oldest first
     * @param zero 0 in the program's currency
     * @return its account
     */
    public static OrderAccount account(OrderKey order, List<Entry> entries, Money zero) {
        OrderAccount account = OrderAccount.unheardOf(order, zero);
        if (entries.isEmpty()) {
            return account;
        }
        for (Entry entry : entries) {
            for (Event event : entry.events()) {
                if (event instanceof OrderEvent ofOrder && ofOrder.order().equals(order)) {
                    account = ofOrder.after(account);
                }
            }
        }
        return account;
    }

    private static MemberState counted(MemberState s, List<OrderCounted> orders) {
        if (orders.isEmpty()) {
            return s;
        }
        MemberState after = EvolveSpend.counted(s, orders);
        orders.clear();
        return after;
    }

    /** The state once an entry with these events is written. */
    public static MemberState recorded(MemberState s, long seq, Instant at) {
        return s.version() == seq ? s : s.recorded(seq, s.notBeforeLast(at));
    }

    /** The state after one event of the entry {@code seq}, which is judged as of {@code at}. */
    public static MemberState event(MemberState s, Event event, long seq, Instant at) {
        return event.accept(new After(s, seq, at));
    }
}
