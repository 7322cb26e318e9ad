package dev.loyalty.event;

import dev.loyalty.ledger.Basket;
import dev.loyalty.ledger.OrderAccount;
import dev.loyalty.value.EventKind;
import dev.loyalty.value.Money;
import dev.loyalty.value.OrderKey;
import dev.loyalty.wording.Phrase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order was paid.
 *
 * @param order which order
 * @param paidAt when, as the shop says
 * @param day the day it counts on, in the program's zone
 * @param program the version of the program by whose rule it counts
 * @param basket what was bought, before refunds, in the order's currency
 * @param rate how many of the program's currency one of the order's is; null if they are the same
 * @param waiting from when it counts
 * @param excess what refunds that came before it take beyond it, in the order's currency; mostly 0
 * @param change by how much what the order counts has risen (negative: fallen), in the program's currency
 */
public record OrderPaid(
        OrderKey order,
        Instant paidAt,
        LocalDate day,
        int program,
        Basket basket,
        @Nullable BigDecimal rate,
        Waiting waiting,
        Money excess,
        Money change)
        implements OrderEvent {

    @Override
    public OrderAccount after(OrderAccount before) {
        return before.paid(basket, paidAt, program, rate, waiting.isOver()).countedChanged(change);
    }

    @Override
    public EventKind kind() {
        return EventKind.ORDER_PAID;
    }

    @Override
    public Told told() {
        Phrase paid = waiting.isOver()
                ? Phrase.of("event.order-paid").change("change", change)
                : Phrase.of("event.order-paid.waiting");
        return Told.forAll(paid.text("order", order).money("amount", basket.total()));
    }

    @Override
    public <R> R accept(Event.Visitor<R> visitor) {
        return visitor.on(this);
    }
}
