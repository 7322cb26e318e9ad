package dev.loyalty.examples.spring;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.LoyaltyException;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.value.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the shop's orders, and tells the engine of them in the same transaction. */
@Service
class Checkout {

    private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);

    private final JdbcClient jdbc;
    private final LoyaltyEngine loyalty;

    Checkout(JdbcClient jdbc, LoyaltyEngine loyalty) {
        this.jdbc = jdbc;
        this.loyalty = loyalty;
    }

    /** The order is there and counts, or neither: whatever is thrown rolls back both. */
    @Transactional
    Outcome.Applied place(String customer, String order, BigDecimal total, Instant paidAt) {
        write(customer, order, total);
        return loyalty.orders() // last: the customer is locked from here to the commit
                .paid(Order.of(CustomerId.of(customer), order, total.toPlainString(), paidAt))
                .orThrow(); // a refusal, too, takes everything back
    }

    /** The order is there in any case. One that was not recorded is sent again another time. */
    @Transactional
    void placeInAnyCase(String customer, String order, BigDecimal total, Instant paidAt) {
        write(customer, order, total);
        try {
            loyalty.orders().paid(Order.of(CustomerId.of(customer), order, total.toPlainString(), paidAt));
        } catch (LoyaltyException failed) { // nothing of the engine's is left, and the transaction is as it was
            LOG.info("order {} does not count yet: {}", order, failed.getMessage());
        }
    }

    private void write(String customer, String order, BigDecimal total) {
        jdbc.sql("insert into shop_order (id, customer, total) values (?, ?, ?)")
                .params(order, customer, total)
                .update();
    }
}
