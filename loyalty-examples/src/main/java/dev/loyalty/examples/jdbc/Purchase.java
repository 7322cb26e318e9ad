package dev.loyalty.examples.jdbc;

import dev.loyalty.command.Order;
import dev.loyalty.value.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;

/** An order as the shop knows it. */
public record Purchase(String number, String customer, BigDecimal total, String currency, Instant paidAt) {

    Order told() {
        return Order.of(
                        CustomerId.of(customer),
                        number,
                        total.stripTrailingZeros().toPlainString(),
                        paidAt)
                .in(currency);
    }
}
