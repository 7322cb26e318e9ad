package dev.loyalty.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.web.Browser;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.jdbc.PostgresServer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shop on a real PostgreSQL server, started as the documentation says: {@code --store jdbc:postgresql:…}. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ShopOnPostgresIT {

    private static final String USER = "postgres";

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void makeDatabase() {
        url = PostgresServer.newest().newDatabase().replaceFirst("\\?.*", "");
    }

    @Test
    void itServesTakesAnOrderShowsTheTierAndGoesOnWhereItWasWithoutAReplay() throws Exception {
        String order;
        try (ShopProcess shop = start(folder)) {
            String address = shop.address();
            assertThat(ShopProcess.get(address + "/").body()).contains("Handmühle mit Stahlmahlwerk");
            shop.awaitTheSample(address);
            Browser ben = reader(address, "ben");
            assertThat(ben.get("/account").text()).contains("You are Bronze.");

            order = buys(ben, "grinder");
            assertThat(ben.get(order).text()).contains("€89.00 of it count");
            assertThat(ben.get("/account").text()).contains("You are Silver.").contains("way to Gold");
            assertThatAClerkCanWork(address, order);
            assertThat(ShopProcess.get(address + "/demo/inbox").body()).contains("kunden.example");
            shop.end();
        }
        String stored = stored();
        try (ShopProcess again = start(folder)) {
            String address = again.address();
            again.awaitTheSample(address);
            assertThat(ShopProcess.get(address + "/demo/inbox").body())
                    .as("the past is there, and is not told once more")
                    .doesNotContain("kunden.example");
            Browser ben = reader(address, "ben");
            assertThat(ben.get("/account").text()).contains("You are Silver.");
            assertThat(ben.get(order).text()).as("1.50 was paid back").contains("€87.50 of it count");
            again.end();
            assertThat(stored()).isEqualTo(stored);
        }
    }

    private ShopProcess start(Path place) throws Exception {
        return ShopProcess.start(
                place, Map.of("LOYALTY_DB_USER", USER, "LOYALTY_DB_PASSWORD", ""), "--port", "0", "--store", url);
    }

    /** {@return how much there is: a replay would add to it} */
    private String stored() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select count(*) from shop_order) || ' orders, '"
                        + " || (select count(*) from loyalty_entry) || ' entries'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Browser reader(String address, String name) {
        Browser browser = new Browser(URI.create(address)).signIn(name);
        browser.go("/settings", Map.of("lang", "en"));
        return browser;
    }

    /** {@return the path of the order} */
    private static String buys(Browser browser, String product) {
        browser.get("/");
        browser.post("/cart/add", Map.of("product", product));
        Reply till = browser.get("/checkout");
        Map<String, String> form = new HashMap<>(Map.of("do", "order"));
        for (String field : new String[] {"no", "total", "by-card"}) {
            form.put(field, till.field(field));
        }
        return browser.post("/checkout", form).location();
    }

    private static void does(Browser clerk, String path, Map<String, String> fields, String said) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("ticket", clerk.get(path).field("ticket"));
        assertThat(clerk.post(path, form).status()).as(path).isEqualTo(200);
        form.put("sure", "yes");
        assertThat(clerk.go(path, form).text()).contains(said);
        assertThat(clerk.go(path, form).text()).as("a second click").doesNotContain("went wrong");
    }

    /** Every kind of statement is asked once: searching, taking back, notes, webhooks, dashboards, mails and groups. */
    private static void assertThatAClerkCanWork(String address, String order) {
        Browser clerk = reader(address, "clerk");
        for (String path : new String[] {
            "/clerk",
            "/clerk/members?q=ben&state=ACTIVE",
            "/clerk/members/10002",
            "/clerk/orders",
            "/clerk" + order,
            "/clerk/deliveries",
            "/clerk/webhooks"
        }) {
            assertThat(clerk.get(path).status()).as(path).isEqualTo(200);
        }
        does(clerk, "/clerk" + order + "/money", Map.of("amount", "1.50"), "€1.50 are paid back.");
        does(clerk, "/clerk/members/10002/remark", Map.of("reason", "Rings twice."), "Noted.");
        does(clerk, "/clerk/members/10002/verify", Map.of(), "agrees with all entries");
        String body = clerk.get("/clerk/webhooks")
                .body()
                .replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1")
                .replace("&#34;", "\"")
                .replace("&amp;", "&");
        assertThat(clerk.go("/clerk/webhooks/sample", Map.of("body", body)).text())
                .contains("Answer 200");
        Browser merchant = reader(address, "merchant");
        for (String path : new String[] {
            "/merchant",
            "/merchant/people/close",
            "/merchant/people/falling",
            "/merchant/tiers",
            "/merchant/mails",
            "/merchant/sent",
            "/merchant/groups"
        }) {
            assertThat(merchant.get(path).status()).as(path).isEqualTo(200);
        }
    }
}
