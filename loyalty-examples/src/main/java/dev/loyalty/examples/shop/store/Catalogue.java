package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Transactions;
import dev.loyalty.value.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the shop sells. Thread-safe. */
public final class Catalogue {

    /** The categories, in the order in which they are shown. */
    public static final List<String> CATEGORIES = List.of("coffee-tea", "kitchen", "garden", "books");

    private static final String COLUMNS =
            "select id, category, name_de, name_en, text_de, text_en, price, stock from shop_product";

    private final Transactions transactions;

    /** The catalogue in the table {@code shop_product}. */
    public Catalogue(Transactions transactions) {
        this.transactions = transactions;
    }

    /** {@return all products, as they are shown} */
    public List<Product> all() {
        return transactions.run(connection -> Sql.list(connection, COLUMNS + " order by place", Catalogue::read));
    }

    /** {@return a product} */
    public Optional<Product> find(String id) {
        return transactions.run(connection -> Sql.one(connection, COLUMNS + " where id = ?", Catalogue::read, id));
    }

    /** Takes products into the catalogue, at its end. */
    public void add(List<Product> products) {
        transactions.run(connection -> {
            int place = Sql.list(connection, "select id from shop_product", row -> row.getString(1))
                    .size();
            for (Product product : products) {
                Sql.write(
                        connection,
                        "insert into shop_product (id, category, place, name_de, name_en, text_de, text_en, price, stock)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        product.id(),
                        product.category(),
                        place++,
                        product.name().in(Locale.GERMAN),
                        product.name().in(Locale.ENGLISH),
                        product.text().in(Locale.GERMAN),
                        product.text().in(Locale.ENGLISH),
                        product.cents(),
                        product.stock());
            }
            return place;
        });
    }

    /** {@return whether so many were there, and are now taken} */
    static boolean take(Connection connection, String product, int quantity) throws SQLException {
        return Sql.write(
                        connection,
                        "update shop_product set stock = stock - ? where id = ? and stock >= ?",
                        quantity,
                        product,
                        quantity)
                == 1;
    }

    /** So many are there again. */
    static void putBack(Connection connection, String product, int quantity) throws SQLException {
        Sql.write(connection, "update shop_product set stock = stock + ? where id = ?", quantity, product);
    }

    private static Product read(ResultSet row) throws SQLException {
        return new Product(
                row.getString(1),
                row.getString(2),
                Name.of(row.getString(4)).in(Locale.GERMAN, row.getString(3)),
                Name.of(row.getString(6)).in(Locale.GERMAN, row.getString(5)),
                row.getLong(7),
                row.getInt(8));
    }
}
