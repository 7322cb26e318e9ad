package dev.loyalty.examples.shop.club;

import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The latest webhooks that came. Those that were signed are kept byte by byte. Of those that were not, nothing is kept but that they came:
 * strangers do not fill the database, and push nothing out. Thread-safe.
 */
public final class ReceivedWebhooks {

    private static final int MOST = 50;
    private static final String COLUMNS =
            "select id, received_at, signature, status, word, detail, body from received_webhook";

    private final Transactions transactions;

    /** In the table {@code received_webhook}. */
    ReceivedWebhooks(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A webhook that came.
     *
     * @param id its number here
     * @param at when
     * @param signature its signature; null if it was not signed by the platform
     * @param status what was answered
     * @param word what became of it, in a word
     * @param detail more of it; empty for nothing
     * @param body its bytes; none if it was not signed
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, and compared with nothing
    public record Received(
            long id, Instant at, @Nullable String signature, int status, String word, String detail, byte[] body) {

        /** {@return the answer as a small document} */
        public String json() {
            return WebhookOrder.json(word, detail);
        }

        /** {@return whether it was signed by the platform} */
        public boolean isSigned() {
            return signature != null;
        }
    }

    void add(Instant at, @Nullable String signature, Webhook.Reply reply, byte[] body) {
        transactions.run(connection -> {
            insert(connection, at, signature, reply, body);
            forgetOld(connection, "is null");
            forgetOld(connection, "is not null");
            return true;
        });
    }

    private static void insert(
            Connection connection, Instant at, @Nullable String signature, Webhook.Reply reply, byte[] body)
            throws SQLException {
        CustomerId customer = reply.customer();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into received_webhook (received_at, signature, status, word, detail, customer, body)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, at.toEpochMilli());
            insert.setString(2, signature);
            insert.setInt(3, reply.fate().status());
            insert.setString(4, reply.fate().word());
            insert.setString(5, reply.detail());
            insert.setString(6, customer == null ? null : customer.value());
            insert.setString(7, signature == null ? "" : Base64.getEncoder().encodeToString(body));
            insert.executeUpdate();
        }
    }

    private static void forgetOld(Connection connection, String signed) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from received_webhook where signature "
                + signed + " and id not in (select id from received_webhook where signature " + signed
                + " order by id desc limit ?)")) {
            delete.setInt(1, MOST);
            delete.executeUpdate();
        }
    }

    /** {@return the latest ones, newest first} */
    public List<Received> latest(int limit) {
        return read(COLUMNS + " order by id desc limit ?", limit);
    }

    /** {@return one by its number} */
    public Optional<Received> find(long id) {
        return read(COLUMNS + " where id = ?", id).stream().findFirst();
    }

    private List<Received> read(String sql, long value) {
        return transactions.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, value);
                try (ResultSet rows = query.executeQuery()) {
                    List<Received> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(read(rows));
                    }
                    return all;
                }
            }
        });
    }

    private static Received read(ResultSet row) throws SQLException {
        return new Received(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                Base64.getDecoder().decode(row.getString(7)));
    }
}
