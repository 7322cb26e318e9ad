package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.examples.shop.store.Basket;
import dev.loyalty.examples.shop.store.Checkout;
import dev.loyalty.examples.shop.store.Store;
import dev.loyalty.examples.shop.web.Browser;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.examples.shop.web.OpenShop;
import dev.loyalty.value.CustomerId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A shop with a clerk who has signed in and reads English. */
final class Desk implements AutoCloseable {

    static final CustomerId NORA = CustomerId.of("10006");

    final OpenShop shop = OpenShop.open();
    final Browser clerk = shop.browser().signIn("clerk");
    private int orders;

    Desk() {
        clerk.go("/settings", Map.of("lang", "en"));
    }

    Store store() {
        return shop.store();
    }

    /** {@return the number of the order that a customer has placed} */
    String buys(CustomerId customer, String product, int quantity) {
        store().carts().put(customer.value(), product, quantity);
        Basket basket = store().checkout()
                .basket(
                        customer.value(),
                        store().engine().members().view(customer).benefits());
        String no = "L-TEST" + ++orders;
        store().checkout().place(new Checkout.Request(no, customer, basket.total(), null, 0));
        return no;
    }

    /** A task is filled in, looked at, and done. */
    Reply does(String path, Map<String, String> fields) {
        Reply looked = looksAt(path, fields);
        return clerk.go(path, sure(looked, fields));
    }

    /** A task is filled in; what comes back says what will happen. */
    Reply looksAt(String path, Map<String, String> fields) {
        Reply form = clerk.get(path);
        Map<String, String> filled = new HashMap<>(fields);
        filled.put("ticket", form.field("ticket"));
        return clerk.post(path, filled);
    }

    /** {@return the form of the page that asks whether one is sure} */
    static Map<String, String> sure(Reply looked, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("ticket", looked.field("ticket"));
        form.put("sure", "yes");
        return form;
    }

    Reply page(CustomerId customer) {
        return clerk.get("/clerk/members/" + customer);
    }

    /** So many days pass. */
    void days(int days) {
        for (int i = 0; i < days; i++) {
            shop.demo().clock().putForward(store().clock().instant().plus(Duration.ofDays(1)));
            shop.demo().heart().beat();
        }
    }

    /** {@return everything that stands in the tables of the shop and of the engine, row by row} */
    List<String> everything() {
        return store().database().transactions().run(connection -> {
            List<String> rows = new ArrayList<>();
            try (ResultSet tables =
                            connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"});
                    Statement statement = connection.createStatement()) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    try (ResultSet all = statement.executeQuery("select * from \"" + table + "\"")) {
                        while (all.next()) {
                            StringBuilder row = new StringBuilder(table);
                            for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                                Object value = all.getObject(i);
                                row.append('|')
                                        .append(
                                                value instanceof byte[] bytes
                                                        ? new String(bytes, StandardCharsets.UTF_8)
                                                        : value);
                            }
                            rows.add(row.toString());
                        }
                    }
                }
            }
            return rows;
        });
    }

    @Override
    public void close() {
        shop.close();
    }
}
