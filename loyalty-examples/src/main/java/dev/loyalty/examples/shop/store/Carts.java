package dev.loyalty.examples.shop.store;

import dev.loyalty.examples.shop.club.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Carts: what customers, and visitors who have not signed in, have laid aside. Thread-safe. */
public final class Carts {

    /** How many of one product fit into a cart. */
    public static final int MOST = 20;

    private final Transactions transactions;

    /** Carts in the table {@code shop_cart}. */
    public Carts(Transactions transactions) {
        this.transactions = transactions;
    }

    /** {@return what is in a cart: products with their quantities} */
    public Map<String, Integer> of(String owner) {
        return transactions.run(connection -> read(connection, owner));
    }

    /** {@return how many things are in a cart} */
    public int count(String owner) {
        return of(owner).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Lays one more into a cart. */
    public void add(String owner, String product) {
        transactions.run(connection -> {
            int before = read(connection, owner).getOrDefault(product, 0);
            put(connection, owner, product, before + 1);
            return before;
        });
    }

    /** So many of a product are in the cart now; 0 takes it out. */
    public void put(String owner, String product, int quantity) {
        transactions.run(connection -> {
            put(connection, owner, product, quantity);
            return quantity;
        });
    }

    /** A visitor has signed in: their cart is the customer's now. */
    public void move(String from, String to) {
        transactions.run(connection -> {
            Map<String, Integer> moved = read(connection, from);
            Map<String, Integer> there = read(connection, to);
            for (Map.Entry<String, Integer> line : moved.entrySet()) {
                put(connection, to, line.getKey(), line.getValue() + there.getOrDefault(line.getKey(), 0));
            }
            clear(connection, from);
            return moved.size();
        });
    }

    static Map<String, Integer> read(Connection connection, String owner) throws SQLException {
        Map<String, Integer> lines = new LinkedHashMap<>();
        Sql.list(
                connection,
                "select product, quantity from shop_cart where owner = ? order by product",
                row -> lines.put(row.getString(1), row.getInt(2)),
                owner);
        return lines;
    }

    static void clear(Connection connection, String owner) throws SQLException {
        Sql.write(connection, "delete from shop_cart where owner = ?", owner);
    }

    private static void put(Connection connection, String owner, String product, int quantity) throws SQLException {
        Sql.write(connection, "delete from shop_cart where owner = ? and product = ?", owner, product);
        int kept = Math.min(quantity, MOST);
        if (kept > 0) {
            Sql.write(
                    connection,
                    "insert into shop_cart (owner, product, quantity) values (?, ?, ?)",
                    owner,
                    product,
                    kept);
        }
    }
}
