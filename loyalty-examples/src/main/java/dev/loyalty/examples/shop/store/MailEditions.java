package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.DatabaseFailedException;
import dev.loyalty.examples.shop.club.Templates.MailText;
import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.program.MessageKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which texts a mail has had, by number, kept for good; the newest one is in use. Who saves says which number they saw, so that nobody
 * overwrites what they have not read. Thread-safe.
 */
public final class MailEditions {

    /** How long a subject may be. */
    public static final int LONGEST_SUBJECT = 200;

    /** How long a body may be. */
    public static final int LONGEST_BODY = 6000;

    private final Transactions transactions;

    private MailEditions(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Editions in the table {@code mail_edition}, which is made where it is missing. */
    public static MailEditions in(Transactions transactions) {
        transactions.run(connection -> Sql.write(
                connection,
                "create table if not exists mail_edition (kind varchar(40) not null, language varchar(10) not null,"
                        + " version int not null, saved_at bigint not null, subject varchar(400), body varchar(8000),"
                        + " primary key (kind, language, version))"));
        return new MailEditions(transactions);
    }

    /**
     * An edition.
     *
     * @param version its number, from 1 on; 0 for the text that came with the shop and was never changed
     * @param at when it was saved; null for the text that came with the shop
     * @param text what it says; null where the text that came with the shop was taken back
     */
    public record Edition(
            int version, @Nullable Instant at, @Nullable MailText text) {

        /** {@return whether it is the merchant's own text} */
        public boolean isOwn() {
            return text != null;
        }
    }

    /** {@return the edition in use} */
    public Edition current(MessageKind kind, String language) {
        return transactions.run(connection -> current(connection, kind, language));
    }

    /** {@return all editions, the newest first} */
    public List<Edition> all(MessageKind kind, String language) {
        return transactions.run(connection -> Sql.list(
                connection,
                "select version, saved_at, subject, body from mail_edition where kind = ? and language = ?"
                        + " order by version desc",
                MailEditions::read,
                kind.name(),
                language));
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
                use(connection, kind, language, text);
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
        Sql.write(
                connection,
                "insert into mail_edition (kind, language, version, saved_at, subject, body) values (?, ?, ?, ?, ?, ?)",
                kind.name(),
                language,
                version,
                at.toEpochMilli(),
                text == null ? null : text.subject(),
                text == null ? null : text.body());
    }

    /** What the mailer reads. */
    private static void use(Connection connection, MessageKind kind, String language, @Nullable MailText text)
            throws SQLException {
        Sql.write(connection, "delete from mail_template where kind = ? and language = ?", kind.name(), language);
        if (text != null) {
            Sql.write(
                    connection,
                    "insert into mail_template (kind, language, subject, body) values (?, ?, ?, ?)",
                    kind.name(),
                    language,
                    text.subject(),
                    text.body());
        }
    }

    private static Edition current(Connection connection, MessageKind kind, String language) throws SQLException {
        return Sql.one(
                        connection,
                        "select version, saved_at, subject, body from mail_edition where kind = ? and language = ?"
                                + " order by version desc limit 1",
                        MailEditions::read,
                        kind.name(),
                        language)
                .orElse(new Edition(0, null, null));
    }

    private static Edition read(ResultSet row) throws SQLException {
        String subject = row.getString(3);
        return new Edition(
                row.getInt(1),
                Instant.ofEpochMilli(row.getLong(2)),
                subject == null ? null : new MailText(subject, row.getString(4)));
    }
}
