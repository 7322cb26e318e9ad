package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Addresses;
import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has an account. Thread-safe. */
public final class Customers implements Addresses {

    private static final String COLUMNS = "select id, name, email, language, birthday, wants_mail from shop_customer";

    private final Transactions transactions;

    /** Accounts in the table {@code shop_customer}. */
    public Customers(Transactions transactions) {
        this.transactions = transactions;
    }

    /** {@return a customer} */
    public Optional<Customer> find(CustomerId id) {
        return transactions.run(
                connection -> Sql.one(connection, COLUMNS + " where id = ?", Customers::read, id.value()));
    }

    /** {@return all customers, by their numbers} */
    public List<Customer> all() {
        return transactions.run(connection -> Sql.list(connection, COLUMNS + " order by id", Customers::read));
    }

    /** {@return the names of those among them who have an account} */
    public Map<CustomerId, String> names(Collection<CustomerId> ids) {
        return transactions.run(connection -> {
            Map<CustomerId, String> names = new HashMap<>();
            for (CustomerId id : new HashSet<>(ids)) {
                Sql.one(connection, "select name from shop_customer where id = ?", row -> row.getString(1), id.value())
                        .ifPresent(name -> names.put(id, name));
            }
            return names;
        });
    }

    @Override
    public Optional<Addressee> of(CustomerId customer) {
        return find(customer).map(found -> new Addressee(found.name(), found.email(), found.wantsMail()));
    }

    /** Opens accounts. */
    public void add(List<Customer> customers) {
        List<@Nullable Object[]> rows = customers.stream()
                .map(customer -> new @Nullable Object[] {
                    customer.id().value(),
                    customer.name(),
                    customer.email(),
                    customer.locale().toLanguageTag(),
                    text(customer.birthday()),
                    customer.wantsMail()
                })
                .toList();
        transactions.run(connection -> {
            Sql.writeAll(
                    connection,
                    "insert into shop_customer (id, name, email, language, birthday, wants_mail) values (?, ?, ?, ?, ?, ?)",
                    rows);
            return rows.size();
        });
    }

    /** Writes what a customer says of themselves. */
    static void write(Connection connection, Customer customer) throws SQLException {
        Sql.write(
                connection,
                "update shop_customer set name = ?, email = ?, language = ?, birthday = ?, wants_mail = ? where id = ?",
                customer.name(),
                customer.email(),
                customer.locale().toLanguageTag(),
                text(customer.birthday()),
                customer.wantsMail(),
                customer.id().value());
    }

    /** Whose account it was is forgotten. */
    static void delete(Connection connection, CustomerId customer) throws SQLException {
        Sql.write(connection, "delete from shop_customer where id = ?", customer.value());
    }

    private static @Nullable String text(@Nullable MonthDay day) {
        return day == null ? null : day.toString();
    }

    private static Customer read(ResultSet row) throws SQLException {
        String birthday = row.getString(5);
        return new Customer(
                CustomerId.of(row.getString(1)),
                row.getString(2),
                row.getString(3),
                Locale.forLanguageTag(row.getString(4)),
                birthday == null ? null : MonthDay.parse(birthday),
                row.getBoolean(6));
    }
}
