package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.examples.shop.store.Login.Role;
import dev.loyalty.value.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Names, passwords and roles. Thread-safe. */
public final class Logins {

    /** Compared with where there is no such name, so that it takes as long. */
    private static final String NOBODY = "600000:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final Transactions transactions;

    /** Logins in the table {@code shop_login}. */
    public Logins(Transactions transactions) {
        this.transactions = transactions;
    }

    private record Kept(Login login, String hash) {}

    /** {@return who signs in by this name and password, if it is right} */
    public Optional<Login> check(String name, String password) {
        Optional<Kept> kept = transactions.run(connection -> Sql.one(
                connection,
                "select name, role, customer, hash from shop_login where name = ?",
                row -> {
                    String customer = row.getString(3);
                    Login login = new Login(
                            row.getString(1),
                            Role.valueOf(row.getString(2)),
                            customer == null ? null : CustomerId.of(customer));
                    return new Kept(login, row.getString(4));
                },
                name));
        boolean matches = Passwords.matches(password, kept.map(Kept::hash).orElse(NOBODY));
        return matches ? kept.map(Kept::login) : Optional.empty();
    }

    /** Lets somebody sign in, or gives them another password. */
    public void put(Login login, String hash) {
        CustomerId customer = login.customer();
        transactions.run(connection -> {
            Sql.write(connection, "delete from shop_login where name = ?", login.name());
            return Sql.write(
                    connection,
                    "insert into shop_login (name, hash, role, customer) values (?, ?, ?, ?)",
                    login.name(),
                    hash,
                    login.role().name(),
                    customer == null ? null : customer.value());
        });
    }

    static void delete(Connection connection, CustomerId customer) throws SQLException {
        Sql.write(connection, "delete from shop_login where customer = ?", customer.value());
    }
}
