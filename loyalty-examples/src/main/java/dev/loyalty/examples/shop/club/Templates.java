package dev.loyalty.examples.shop.club;

import dev.loyalty.program.MessageKind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import java.util.Set;

/** The texts of the mails, per kind and language: those that come with the shop, or those that the merchant wrote. Thread-safe. */
public final class Templates {

    private static final Texts GERMAN = Texts.read(Templates.class, "mails_de.properties");
    private static final Texts ENGLISH = Texts.read(Templates.class, "mails_en.properties");

    private final Transactions transactions;

    /** Texts in the table {@code mail_template}. */
    public Templates(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What a mail says, with fields.
     *
     * @param subject one line
     * @param body paragraphs, with an empty line between them
     */
    public record MailText(String subject, String body) {

        /** Checks that only fields are named that there are. */
        public MailText {
            Template.parse(subject, MailFields.ALL);
            Template.parse(body, MailFields.ALL);
        }
    }

    /** {@return the fields that a text may name} */
    public static Set<String> fields() {
        return MailFields.ALL;
    }

    /** {@return the text in use} */
    public MailText of(MessageKind kind, String language) {
        return own(kind, language).orElseGet(() -> original(kind, language));
    }

    /** {@return the text that comes with the shop} */
    public static MailText original(MessageKind kind, String language) {
        Texts texts = language.equals("de") ? GERMAN : ENGLISH;
        return new MailText(texts.text(kind + ".subject"), texts.text(kind + ".body"));
    }

    /** {@return the text that the merchant wrote, if there is one} */
    public Optional<MailText> own(MessageKind kind, String language) {
        return transactions.run(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select subject, body from mail_template where kind = ? and language = ?")) {
                query.setString(1, kind.name());
                query.setString(2, language);
                try (ResultSet rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new MailText(rows.getString(1), rows.getString(2)))
                            : Optional.<MailText>empty();
                }
            }
        });
    }

    /** The merchant writes another text. */
    public void write(MessageKind kind, String language, MailText text) {
        reset(kind, language);
        transactions.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into mail_template (kind, language, subject, body) values (?, ?, ?, ?)")) {
                insert.setString(1, kind.name());
                insert.setString(2, language);
                insert.setString(3, text.subject());
                insert.setString(4, text.body());
                return insert.executeUpdate();
            }
        });
    }

    /** The text that comes with the shop is in use again. */
    public void reset(MessageKind kind, String language) {
        transactions.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from mail_template where kind = ? and language = ?")) {
                delete.setString(1, kind.name());
                delete.setString(2, language);
                return delete.executeUpdate();
            }
        });
    }
}
