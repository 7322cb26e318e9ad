package dev.loyalty.examples.shop.store;

import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;

/** What the shop knows of a customer beside their account. */
final class Traces {

    private Traces() {}

    /**
     * Nothing of it is left: remarks of the staff, webhooks, mails that were sent with their texts, and the groups. Which version of them was
     * applied stays.
     *
     * @return how many groups were left
     */
    static int delete(Connection connection, CustomerId customer) throws SQLException {
        Remarks.delete(connection, customer);
        Sql.write(
                connection,
                "delete from received_webhook where customer = ? or customer is null", // it may have spoken of anybody
                customer.value());
        Sql.write(connection, "delete from sent_mail where customer = ?", customer.value());
        return Sql.write(connection, "delete from customer_group where customer = ?", customer.value());
    }
}
