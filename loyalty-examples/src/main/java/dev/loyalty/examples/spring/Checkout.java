package dev.loyalty.examples.spring;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.value.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the shop's orders, and tells the engine of them in the same transaction. */
@Service
class Checkout {

    private final JdbcClient jdbc;
    private final LoyaltyEngine loyalty;
    private final LoyaltyDesk desk;
    private final ApplicationEventPublisher events;

    Checkout(JdbcClient jdbc, LoyaltyEngine loyalty, LoyaltyDesk desk, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.loyalty = loyalty;
        this.desk = desk;
        this.events = events;
    }

    /** The order is there and counts, or neither: whatever is thrown rolls back both. */
    @Transactional
    Outcome.Applied place(String customer, String order, BigDecimal total, Instant paidAt) {
        write(customer, order, total);
        return loyalty.orders() // last: the customer is locked from here to the commit
                .paid(Order.of(CustomerId.of(customer), order, total.toPlainString(), paidAt))
                .orThrow(); // a refusal, too, takes everything back
    }

    /** The order is there in any case: nothing that the engine says or throws rolls it back. */
    @Transactional
    void placeInAnyCase(String customer, String order, BigDecimal total, Instant paidAt) {
        write(customer, order, total);
        desk.tell(customer, order, total, paidAt);
    }

    /** The order is there in any case, and the engine hears of it after the commit. */
    @Transactional
    void placeFirst(String customer, String order, BigDecimal total, Instant paidAt) {
        write(customer, order, total);
        events.publishEvent(new OrderPlaced(customer, order, total, paidAt));
    }

    private void write(String customer, String order, BigDecimal total) {
        jdbc.sql("insert into shop_order (id, customer, total) values (?, ?, ?)")
                .params(order, customer, total)
                .update();
    }
}
