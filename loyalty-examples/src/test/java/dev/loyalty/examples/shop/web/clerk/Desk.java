package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.examples.shop.store.Basket;
import dev.loyalty.examples.shop.store.Checkout;
import dev.loyalty.examples.shop.store.Store;
import dev.loyalty.examples.shop.web.Browser;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.examples.shop.web.OpenShop;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
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
        return shop.everything();
    }

    @Override
    public void close() {
        shop.close();
    }
}
