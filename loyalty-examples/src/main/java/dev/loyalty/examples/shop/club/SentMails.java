package dev.loyalty.examples.shop.club;

import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Message;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which mails went out with what text, and which did not and why. The message's id is the key, so nobody gets one twice. Thread-safe. */
public final class SentMails {

    private final Transactions transactions;

    /** In the table {@code sent_mail}. */
    public SentMails(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A mail that was dealt with.
     *
     * @param customer to whom
     * @param kind what it says
     * @param at when it happened
     * @param subject its subject; empty if it did not go out
     * @param skipped why it did not go out; null if it did
     */
    public record Sent(
            CustomerId customer,
            MessageKind kind,
            Instant at,
            String subject,
            @Nullable String skipped) {}

    /** {@return whether a message was dealt with} */
    boolean has(String id) {
        return transactions.run(connection -> has(connection, id));
    }

    /** What is noted of a message: what its mail said in which language, or why there is none. */
    private record Note(
            String subject,
            @Nullable String text,
            @Nullable String language,
            @Nullable String skipped) {}

    /** A message went out as a mail in some language. */
    void add(Message message, Mail mail, String language) {
        add(message, new Note(mail.subject(), mail.text(), language, null));
    }

    /** A message did not go out, for a reason. */
    void skip(Message message, String reason) {
        add(message, new Note("", null, null, reason));
    }

    private void add(Message message, Note note) {
        transactions.run(connection -> {
            if (has(connection, message.envelope().id())) {
                return 0;
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into sent_mail (id, customer, kind, sent_at, subject, text, language, skipped)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, message.envelope().id());
                insert.setString(2, message.envelope().customer().value());
                insert.setString(3, message.kind().name());
                insert.setLong(4, message.envelope().at().toEpochMilli());
                insert.setString(5, note.subject());
                insert.setString(6, note.text());
                insert.setString(7, note.language());
                insert.setString(8, note.skipped());
                return insert.executeUpdate();
            }
        });
    }

    /** {@return the latest mails, newest first} */
    public List<Sent> latest(int limit) {
        return transactions.run(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select customer, kind, sent_at, subject, skipped"
                            + " from sent_mail order by sent_at desc, id limit ?")) {
                query.setInt(1, limit);
                return read(query);
            }
        });
    }

    /** {@return the mails about what happened in a time, oldest first} */
    public List<Sent> between(Instant from, Instant until) {
        return transactions.run(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select customer, kind, sent_at, subject, skipped"
                            + " from sent_mail where sent_at > ? and sent_at <= ? order by sent_at, id")) {
                query.setLong(1, from.toEpochMilli());
                query.setLong(2, until.toEpochMilli());
                return read(query);
            }
        });
    }

    /** {@return a customer's mails, newest first} */
    public List<Sent> of(CustomerId customer) {
        return transactions.run(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select customer, kind, sent_at, subject, skipped"
                            + " from sent_mail where customer = ? order by sent_at desc, id")) {
                query.setString(1, customer.value());
                return read(query);
            }
        });
    }

    /** Nothing of a customer's mails is kept. There must be no such customer any more, or something could be told twice. */
    void forget(CustomerId customer) {
        transactions.run(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from sent_mail where customer = ?")) {
                delete.setString(1, customer.value());
                return delete.executeUpdate();
            }
        });
    }

    private static List<Sent> read(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<Sent> mails = new ArrayList<>();
            while (rows.next()) {
                mails.add(new Sent(
                        CustomerId.of(rows.getString(1)),
                        MessageKind.valueOf(rows.getString(2)),
                        Instant.ofEpochMilli(rows.getLong(3)),
                        rows.getString(4),
                        rows.getString(5)));
            }
            return mails;
        }
    }

    private static boolean has(Connection connection, String id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from sent_mail where id = ?")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
