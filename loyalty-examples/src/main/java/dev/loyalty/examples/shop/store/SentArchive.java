package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.program.MessageKind;
import dev.loyalty.value.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through the mails that the club has dealt with. Thread-safe. */
public final class SentArchive {

    private static final String COLUMNS =
            "select m.id, m.customer, c.name, c.email, m.kind, m.sent_at, m.subject, m.language, m.skipped";
    private static final String MAILS = " from sent_mail m left join shop_customer c on c.id = m.customer";

    private final Transactions transactions;

    /** The mails in the table {@code sent_mail}. */
    public SentArchive(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Which mails are looked for.
     *
     * @param customer a number, or a part of a name; empty for all
     * @param kind what they say; null for everything
     */
    public record Wanted(String customer, @Nullable MessageKind kind) {

        private String where(List<Object> values) {
            StringBuilder where = new StringBuilder(" where 1 = 1");
            if (!customer.isEmpty()) {
                where.append(" and (m.customer = ? or lower(c.name) like ? escape '!')");
                values.add(customer);
                values.add("%" + customer.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
            }
            if (kind != null) {
                where.append(" and m.kind = ?");
                values.add(kind.name());
            }
            return where.toString();
        }
    }

    /**
     * A mail that was dealt with.
     *
     * @param id the message's id
     * @param customer to whom
     * @param name what they are called; empty if the shop has forgotten them
     * @param email where it went; empty if the shop has forgotten them
     * @param kind what it says
     * @param at when that happened
     * @param subject its subject; empty if it did not go out
     * @param language in which language it is written; null if it did not go out, or before that was kept
     * @param skipped why it did not go out; null if it did
     */
    public record Filed(
            String id,
            CustomerId customer,
            String name,
            String email,
            MessageKind kind,
            Instant at,
            String subject,
            @Nullable String language,
            @Nullable String skipped) {}

    /**
     * A mail with what it said.
     *
     * @param filed the mail
     * @param text its text, word for word as it went out; null if it did not go out, or before texts were kept
     */
    public record Kept(Filed filed, @Nullable String text) {}

    /** {@return how many there are} */
    public int count(Wanted wanted) {
        List<Object> values = new ArrayList<>();
        String where = wanted.where(values);
        return transactions.run(connection -> Sql.one(
                        connection, "select count(*)" + MAILS + where, row -> row.getInt(1), values.toArray())
                .orElse(0));
    }

    /** {@return some of them, newest first} */
    public List<Filed> page(Wanted wanted, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String where = wanted.where(values);
        values.add(limit);
        values.add(offset);
        return transactions.run(connection -> Sql.list(
                connection,
                COLUMNS + MAILS + where + " order by m.sent_at desc, m.id limit ? offset ?",
                SentArchive::read,
                values.toArray()));
    }

    /** {@return a mail} */
    public Optional<Kept> find(String id) {
        return transactions.run(connection -> Sql.one(
                connection,
                COLUMNS + ", m.text" + MAILS + " where m.id = ?",
                row -> new Kept(read(row), row.getString(10)),
                id));
    }

    private static Filed read(ResultSet row) throws SQLException {
        String name = row.getString(3);
        String email = row.getString(4);
        return new Filed(
                row.getString(1),
                CustomerId.of(row.getString(2)),
                name == null ? "" : name,
                email == null ? "" : email,
                MessageKind.valueOf(row.getString(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
