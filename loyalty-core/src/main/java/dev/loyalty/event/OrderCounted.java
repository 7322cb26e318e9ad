package dev.loyalty.event;

import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import java.time.LocalDate;

/**
 * An order that was waiting for its confirmation or return window counts from now on.
 *
 * @param order which order
 * @param day the order's day, in the program's zone
 * @param counted what it counts, in the program's currency
 */
public record OrderCounted(OrderKey order, LocalDate day, Money counted) implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.counting();
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_COUNTED;
    }
}
