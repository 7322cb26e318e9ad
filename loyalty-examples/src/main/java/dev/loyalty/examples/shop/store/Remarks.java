package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.DatabaseFailedException;
import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What the staff note about customers, for each other. Thread-safe. */
public final class Remarks {

    private final Transactions transactions;

    /** Remarks in the table {@code shop_remark}. */
    public Remarks(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A remark.
     *
     * @param at when it was made
     * @param author by whom
     * @param text what it says
     */
    public record Remark(Instant at, String author, String text) {}

    /** {@return the remarks about a customer, newest first} */
    public List<Remark> of(CustomerId customer) {
        return transactions.run(connection -> Sql.list(
                connection,
                "select made_at, author, text from shop_remark where customer = ? order by made_at desc, id",
                row -> new Remark(Instant.ofEpochMilli(row.getLong(1)), row.getString(2), row.getString(3)),
                customer.value()));
    }

    /** {@return whether the remark is new; under one id it is made once} */
    public boolean add(String id, CustomerId customer, Remark remark) {
        try {
            return transactions.run(connection -> Sql.write(
                            connection,
                            "insert into shop_remark (id, customer, made_at, author, text) values (?, ?, ?, ?, ?)",
                            id,
                            customer.value(),
                            remark.at().toEpochMilli(),
                            remark.author(),
                            remark.text())
                    == 1);
        } catch (DatabaseFailedException failed) {
            if (failed.isDuplicate()) {
                return false;
            }
            throw failed;
        }
    }

    /** Whoever they were about is forgotten. */
    static void delete(Connection connection, CustomerId customer) throws SQLException {
        Sql.write(connection, "delete from shop_remark where customer = ?", customer.value());
    }
}
