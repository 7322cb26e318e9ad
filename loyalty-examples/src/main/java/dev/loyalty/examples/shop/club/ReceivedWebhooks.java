package dev.loyalty.examples.shop.club;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The webhooks that came, also those that were not signed. Thread-safe. */
public final class ReceivedWebhooks {

    private static final int LONGEST = 4000;

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
     * @param isSigned whether it was signed by the platform
     * @param status what was answered
     * @param word what became of it, in a word
     * @param body its body; cut off if it is long
     */
    public record Received(String id, Instant at, boolean isSigned, int status, String word, String body) {}

    void add(Instant at, boolean isSigned, Webhook.Reply reply, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replace("\0", "");
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into received_webhook (id, received_at, signed, status, word, body) values (?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setLong(2, at.toEpochMilli());
                insert.setBoolean(3, isSigned);
                insert.setInt(4, reply.status());
                insert.setString(5, reply.word());
                insert.setString(6, text.substring(0, Math.min(LONGEST, text.length())));
                return insert.executeUpdate();
            }
        });
    }

    /** {@return the latest ones, newest first} */
    public List<Received> latest(int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select id, received_at, signed, status, word, body"
                            + " from received_webhook order by received_at desc, id limit ?")) {
                query.setInt(1, limit);
                try (ResultSet rows = query.executeQuery()) {
                    List<Received> all = new ArrayList<>();
                    while (rows.next()) {
                        all.add(new Received(
                                rows.getString(1),
                                Instant.ofEpochMilli(rows.getLong(2)),
                                rows.getBoolean(3),
                                rows.getInt(4),
                                rows.getString(5),
                                rows.getString(6)));
                    }
                    return all;
                }
            }
        });
    }
}
