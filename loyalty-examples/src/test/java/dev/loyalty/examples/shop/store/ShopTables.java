package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Post;
import dev.loyalty.examples.shop.club.Signature;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A shop in memory with one customer, for the tests of what is behind the pages. */
public final class ShopTables {

    /** What time it is. */
    public static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

    private ShopTables() {}

    /** {@return a database of its own} */
    public static Database database() {
        return Database.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** {@return a shop with Anna in it, on a database of its own} */
    public static Store open(Post post) {
        Store store = Store.open(database(), post, new Signature("secret"), () -> NOW);
        store.customers().add(List.of(anna("Anna Berger")));
        return store;
    }

    /** {@return Anna under some name} */
    public static Customer anna(String name) {
        return new Customer(CustomerId.of("anna"), name, "anna@kunden.example", Locale.GERMAN, null, true);
    }
}
