package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What the shop remembers of itself, such as that the sample was filled in. Thread-safe. */
public final class Notes {

    private final Transactions transactions;

    /** Notes in the table {@code shop_note}. */
    public Notes(Transactions transactions) {
        this.transactions = transactions;
    }

    /** {@return a note} */
    public Optional<String> find(String name) {
        return transactions.run(connection ->
                Sql.one(connection, "select text from shop_note where name = ?", row -> row.getString(1), name));
    }

    /** Writes a note, in place of what it said before. */
    public void put(String name, String text) {
        transactions.run(connection -> put(connection, name, text));
    }

    static int put(Connection connection, String name, String text) throws SQLException {
        Sql.write(connection, "delete from shop_note where name = ?", name);
        return Sql.write(connection, "insert into shop_note (name, text) values (?, ?)", name, text);
    }
}
