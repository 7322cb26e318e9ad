package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.OptionalLong;

/** Gift cards and what is left on them. Thread-safe. */
public final class GiftCards {

    private final Transactions transactions;

    /** Cards in the table {@code shop_gift_card}. */
    public GiftCards(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A card is sold. */
    public void add(String code, long cents) {
        transactions.run(connection ->
                Sql.write(connection, "insert into shop_gift_card (code, balance) values (?, ?)", code, cents));
    }

    /** {@return what is left on a card; empty if there is no such card} */
    public OptionalLong balance(String code) {
        return transactions
                .run(connection -> Sql.one(
                        connection,
                        "select balance from shop_gift_card where code = ?",
                        row -> row.getLong(1),
                        normal(code)))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** {@return whether so much was on the card, and is now taken} */
    static boolean take(Connection connection, String code, long cents) throws SQLException {
        return Sql.write(
                        connection,
                        "update shop_gift_card set balance = balance - ? where code = ? and balance >= ?",
                        cents,
                        normal(code),
                        cents)
                == 1;
    }

    private static String normal(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }
}
