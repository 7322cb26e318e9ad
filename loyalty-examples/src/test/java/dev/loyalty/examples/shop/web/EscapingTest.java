package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.store.Product;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.value.Name;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people write is shown as they wrote it, and does nothing. */
class EscapingTest {

    private static final List<String> NASTY = List.of(
            "\"><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "{{7*7}} ${7*7}",
            "' onfocus='alert(1)",
            "\u202eevil\u202c",
            "😀".repeat(40));

    private static OpenShop shop;

    @BeforeAll
    static void open() {
        shop = OpenShop.open();
        for (int i = 0; i < NASTY.size(); i++) {
            Name name = Name.of(NASTY.get(i));
            shop.store().catalogue().add(List.of(new Product("p" + i, "garden", name, name, 100, 5)));
        }
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void namesOfProducts() {
        Reply page = shop.browser().get("/");
        for (String name : NASTY) {
            assertThat(page.text()).contains(name);
        }
        assertHarmless(page);
    }

    @Test
    void namesOfCustomers() {
        Browser emil = shop.browser().signIn("emil");
        for (String name : NASTY) {
            Reply page = emil.go("/account/profile", profile(name));
            assertThat(page.body()).contains("Gespeichert");
            assertHarmless(page);
            assertHarmless(emil.get("/account/card"));
            assertThat(emil.get("/account/card").text()).contains(name);
        }
    }

    @Test
    void whatIsTypedWrongComesBackAsItWasTyped() {
        Browser fiona = shop.browser().signIn("fiona");
        Reply page =
                fiona.post("/account/profile", Map.of("name", NASTY.get(0), "email", NASTY.get(1), "language", "de"));
        assertThat(page.status()).isEqualTo(422);
        assertHarmless(page);
        assertHarmless(fiona.get("/login?back=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"));
        assertHarmless(fiona.get("/orders/%3Cscript%3Ealert(1)%3C%2Fscript%3E"));
    }

    private static Map<String, String> profile(String name) {
        return Map.of("name", name, "email", "emil@kunden.example", "language", "de");
    }

    private static void assertHarmless(Reply page) {
        String body = page.body().replace("<script src=", "");
        assertThat(body).doesNotContain("<script").doesNotContain("<img").doesNotContainPattern("<[^>]*' onfocus=");
    }
}
