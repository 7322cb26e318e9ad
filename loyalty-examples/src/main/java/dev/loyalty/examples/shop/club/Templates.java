package dev.loyalty.examples.shop.club;

import dev.loyalty.program.MessageKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the mails, per kind and language: those that come with the shop, or those that the merchant wrote. All that the merchant
 * ever wrote are kept, by number, and the newest one is in use. Who saves says which number they saw, so that nobody overwrites what they
 * have not read. Thread-safe.
 */
public final class Templates {

    private static final Texts GERMAN = Texts.read(Templates.class, "mails_de.properties");
    private static final Texts ENGLISH = Texts.read(Templates.class, "mails_en.properties");

    private final Transactions transactions;

    /** Texts in the table {@code mail_edition}. */
    public Templates(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A text that was in use once, or is now.
     *
     * @param version its number, from 1 on; 0 for the text that came with the shop and was never changed
     * @param at when it was saved; null for the text that came with the shop and was never changed
     * @param text what it says; null where the text that came with the shop was taken back
     */
    public record Edition(
            int version, @Nullable Instant at, @Nullable MailText text) {

        /** {@return whether it is the merchant's own text} */
        public boolean isOwn() {
            return text != null;
        }
    }

    /** {@return the fields that a text may name} */
    public static Set<String> fields() {
        return MailFields.ALL;
    }

    /** {@return those of them for which mails of a kind may have a value} */
    public static Set<String> fields(MessageKind kind) {
        return MailFields.of(kind);
    }

    /** {@return the text that comes with the shop} */
    public static MailText original(MessageKind kind, String language) {
        Texts texts = language.equals("de") ? GERMAN : ENGLISH;
        return new MailText(texts.text(kind + ".subject"), texts.text(kind + ".body"));
    }

    /** {@return the text in use} */
    public MailText of(MessageKind kind, String language) {
        MailText own = current(kind, language).text();
        return own == null ? original(kind, language) : own;
    }

    /** {@return the edition in use} */
    public Edition current(MessageKind kind, String language) {
        return transactions.run(connection -> current(connection, kind, language));
    }

    /** {@return all editions, the newest first} */
    public List<Edition> all(MessageKind kind, String language) {
        return transactions.run(connection -> read(connection, kind, language, Integer.MAX_VALUE));
    }

    // show: save
    /**
     * A text is in use from now on.
     *
     * @param seen the number of the edition that the merchant saw
     * @param text the text; null for the one that came with the shop
     * @return its number; empty if somebody else has saved another one meanwhile, and then nothing is changed
     */
    public Optional<Integer> save(MessageKind kind, String language, int seen, @Nullable MailText text, Instant at) {
        try {
            return transactions.run(connection -> {
                if (current(connection, kind, language).version() != seen) {
                    return Optional.<Integer>empty();
                }
                write(connection, kind, language, seen + 1, text, at);
                return Optional.of(seen + 1);
            });
        } catch (DatabaseFailedException failed) {
            if (failed.isDuplicate()) {
                return Optional.empty();
            }
            throw failed;
        }
    }
    // end

    private static void write(
            Connection connection, MessageKind kind, String language, int version, @Nullable MailText text, Instant at)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into mail_edition (kind, language, version, saved_at, subject, body) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, kind.name());
            insert.setString(2, language);
            insert.setInt(3, version);
            insert.setLong(4, at.toEpochMilli());
            insert.setString(5, text == null ? null : text.subject());
            insert.setString(6, text == null ? null : text.body());
            insert.executeUpdate();
        }
    }

    private static Edition current(Connection connection, MessageKind kind, String language) throws SQLException {
        return read(connection, kind, language, 1).stream().findFirst().orElse(new Edition(0, null, null));
    }

    private static List<Edition> read(Connection connection, MessageKind kind, String language, int limit)
            throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select version, saved_at, subject, body from mail_edition"
                        + " where kind = ? and language = ? order by version desc limit ?")) {
            query.setString(1, kind.name());
            query.setString(2, language);
            query.setInt(3, limit);
            try (ResultSet rows = query.executeQuery()) {
                List<Edition> editions = new ArrayList<>();
                while (rows.next()) {
                    editions.add(edition(rows));
                }
                return editions;
            }
        }
    }

    private static Edition edition(ResultSet row) throws SQLException {
        String subject = row.getString(3);
        return new Edition(
                row.getInt(1),
                Instant.ofEpochMilli(row.getLong(2)),
                subject == null ? null : new MailText(subject, row.getString(4)));
    }
}
