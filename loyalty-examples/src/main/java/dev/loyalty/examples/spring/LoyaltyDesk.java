package dev.loyalty.examples.spring;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.value.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells the engine of orders that are placed whatever it says. */
@Component
class LoyaltyDesk {

    private static final Logger LOG = LoggerFactory.getLogger(LoyaltyDesk.class);

    private final LoyaltyEngine loyalty;

    LoyaltyDesk(LoyaltyEngine loyalty) {
        this.loyalty = loyalty;
    }

    /** After the order's commit, in a transaction of its own: without that there is none to write in, and the engine says so. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(OrderPlaced placed) {
        tell(placed.customer(), placed.order(), placed.total(), placed.paidAt());
    }

    /** Throws nothing: what does not count yet is logged, and a nightly job sends it again. */
    void tell(String customer, String order, BigDecimal total, Instant paidAt) {
        try {
            Outcome outcome =
                    loyalty.orders().paid(Order.of(CustomerId.of(customer), order, total.toPlainString(), paidAt));
            if (outcome instanceof Outcome.Refused refused) {
                LOG.warn("order {} does not count: {}", order, refused.refusal().sentence());
            }
        } catch (RuntimeException failed) { // also if the order is malformed: that is no reason to lose it
            LOG.warn("order {} does not count yet", order, failed);
        }
    }
}
