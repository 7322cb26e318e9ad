package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.examples.shop.web.Route.Access;
import dev.loyalty.examples.shop.web.Route.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole table of routes: who gets in, and with what. */
class RoutesTest {

    private static OpenShop shop;

    @BeforeAll
    static void open() {
        shop = OpenShop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void whoHasNotSignedInIsSentToTheLoginByEveryRouteThatWantsOne() {
        for (Route route : shop.routes()) {
            Reply reply = ask(shop.browser(), route);
            if (route.access() == Access.EVERYBODY) {
                assertThat(reply.location()).as(route.path()).doesNotStartWith("/login");
            } else if (route.access() != Access.SIGNED) {
                assertThat(reply.status()).as(route.path()).isEqualTo(303);
                assertThat(reply.location()).as(route.path()).startsWith("/login");
            }
        }
    }

    @Test
    void customersGetIntoNoPageOfTheStaff() {
        Browser anna = shop.browser().signIn("anna");
        for (Route route : routes(Access.CLERK, Access.MERCHANT)) {
            assertThat(ask(anna, route).status()).as(route.path()).isEqualTo(403);
        }
    }

    @Test
    void clerksGetIntoNoPageOfCustomersOrOfTheMerchant() {
        Browser clerk = shop.browser().signIn("clerk");
        for (Route route : routes(Access.CUSTOMER, Access.MERCHANT)) {
            assertThat(ask(clerk, route).status()).as(route.path()).isEqualTo(403);
        }
    }

    @Test
    void whoMayGetsIn() {
        for (Route route : shop.routes()) {
            if (route.method() == Method.GET && !route.path().contains("{")) {
                Browser browser = shop.browser().signIn(whoMay(route.access()));
                assertThat(browser.get(route.path()).status()).as(route.path()).isIn(200, 303);
            }
        }
    }

    @Test
    void aFormWithoutATokenOrWithAForeignOneIsRefused() {
        Browser merchant = shop.browser().signIn("merchant");
        String foreign = shop.browser().signIn("anna").token();
        for (Route route : posts()) {
            assertThat(merchant.postBare(path(route), Map.of()).status())
                    .as(route.path())
                    .isEqualTo(403);
            assertThat(merchant.postBare(path(route), Map.of("token", foreign)).status())
                    .as(route.path())
                    .isEqualTo(403);
        }
    }

    @Test
    void aFormFromBeforeTheLoginIsRefused() {
        Browser browser = shop.browser();
        browser.get("/login");
        String old = browser.token();
        browser.signIn("anna");

        for (Route route : posts()) {
            Reply reply = browser.postBare(path(route), Map.of("token", old));
            assertThat(reply.status()).as(route.path()).isEqualTo(403);
            assertThat(reply.text()).contains("zu lange offen");
        }
    }

    @Test
    void aFormThatTheBrowserSaysIsFromElsewhereIsRefusedWithTheRightTokenToo() {
        Browser anna = shop.browser().signIn("anna");
        for (Route route : posts()) {
            Reply reply = anna.postBare(path(route), Map.of("token", anna.token()), "Sec-Fetch-Site", "cross-site");
            assertThat(reply.status()).as(route.path()).isEqualTo(403);
        }
        assertThat(anna.post("/settings", Map.of("lang", "de"), "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void everyAnswerBearsTheHeadersThatProtectIt() {
        Browser browser = shop.browser();
        for (Route route : shop.routes()) {
            assertProtected(ask(browser, route), route.path());
        }
        assertProtected(browser.get("/no/such/page"), "a page that is missing");
        assertProtected(browser.postBare("/", Map.of()), "a method that is missing");
    }

    @Test
    void whatIsNotInTheTableIsNotThere() {
        Browser browser = shop.browser();
        assertThat(browser.get("/no/such/page").status()).isEqualTo(404);
        assertThat(browser.get("/no/such/page").text()).contains("Das gibt es hier nicht");
        assertThat(browser.get("/cart/add").status()).isIn(404, 405);
        assertThat(browser.get("/assets/../store/store.sql").status()).isIn(400, 404);
    }

    @Test
    void whileTheSampleIsFilledInCheckoutAndAccountsAreClosedAndTheShelvesAreNot() {
        try (OpenShop filling = OpenShop.waiting()) {
            Browser anna = filling.browser().signIn("anna");
            for (Route route : filling.routes()) {
                if (route.waits() && route.access() == Access.CUSTOMER) {
                    assertThat(ask(anna, route).status()).as(route.path()).isEqualTo(503);
                }
            }
            assertThat(anna.get("/").status()).isEqualTo(200);
            assertThat(anna.get("/account").text()).contains("Der Laden wird eingerichtet");
        }
    }

    private static String whoMay(Access access) {
        return switch (access) {
            case EVERYBODY, CUSTOMER, SIGNED -> "anna";
            case CLERK -> "clerk";
            case MERCHANT -> "merchant";
        };
    }

    private static void assertProtected(Reply reply, String what) {
        assertThat(reply.headers())
                .as(what)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "same-origin")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .containsKey("cache-control");
        assertThat(reply.headers().get("content-security-policy"))
                .as(what)
                .contains("default-src 'none'")
                .contains("frame-ancestors");
        if (!what.contains("inbox")) {
            assertThat(reply.headers().get("content-security-policy")).doesNotContain("unsafe");
        }
    }

    private static List<Route> posts() {
        return shop.routes().stream()
                .filter(route -> route.method() == Method.POST && route.access() != Access.SIGNED)
                .toList();
    }

    private static List<Route> routes(Access... accesses) {
        return shop.routes().stream()
                .filter(route -> List.of(accesses).contains(route.access()))
                .toList();
    }

    private static Reply ask(Browser browser, Route route) {
        if (route.method() == Method.GET) {
            return browser.get(path(route));
        }
        browser.get("/");
        return browser.post(path(route), Map.of());
    }

    private static String path(Route route) {
        return route.path().replaceAll("\\{[^}]*}", "1");
    }
}
