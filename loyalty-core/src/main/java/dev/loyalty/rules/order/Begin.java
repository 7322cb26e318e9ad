package dev.loyalty.rules.order;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Event;
import dev.loyalty.event.OrderCounted;
import dev.loyalty.event.OrderPaid;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.rules.decision.DecisionContext;
import dev.loyalty.value.OrderKey;
import org.jspecify.annotations.Nullable;

/** The version of the program that was in force when an order began to count, which may be long after its own day. */
final class Begin {

    private Begin() {}

    /** The version; the present one for an order that has not begun, or does so now. */
    static LoyaltyProgram version(OrderKey order, DecisionContext on) {
        for (Entry entry : on.ofSubject()) {
            for (Event event : entry.events()) {
                LoyaltyProgram version = begun(order, event, entry, on);
                if (version != null) {
                    return version;
                }
            }
        }
        return on.program();
    }

    private static @Nullable LoyaltyProgram begun(OrderKey order, Event event, Entry entry, DecisionContext on) {
        LoyaltyProgram then = on.programs().inForceAt(entry.effectiveAt());
        if (event instanceof OrderPaid paid
                && paid.order().equals(order)
                && paid.waiting().isOver()) {
            // one that came at once says it itself, though another version began at that very instant
            boolean atOnce = paid.paidAt().equals(entry.effectiveAt());
            return atOnce ? on.programs().version(paid.program()) : then;
        }
        return event instanceof OrderCounted counted && counted.order().equals(order) ? then : null;
    }
}
