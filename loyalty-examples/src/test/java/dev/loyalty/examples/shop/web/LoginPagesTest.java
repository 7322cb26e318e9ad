package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.web.Browser.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoginPagesTest {

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
    void theSessionHasAnotherIdAfterTheLogin() {
        Browser browser = shop.browser();
        browser.get("/login");
        String before = browser.session();

        browser.signIn("anna");

        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/account").status()).isEqualTo(200);
    }

    @Test
    void whoSignsOutIsNobody() {
        Browser browser = shop.browser().signIn("anna");

        browser.post("/logout", Map.of());

        assertThat(browser.get("/account").location()).startsWith("/login");
    }

    @Test
    void theCookieIsForThisShopAloneAndNoScriptReadsIt() {
        assertThat(shop.browser().get("/").headers().get("set-cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }

    @Test
    void afterFiveWrongPasswordsANameIsClosedForAWhileAlsoForTheRightOne() {
        Browser browser = shop.browser();
        browser.get("/login");
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(browser, "wrong").status()).isEqualTo(403);
        }
        Reply closed = attempt(browser, "lindenhof");
        assertThat(closed.status()).isEqualTo(429);
        assertThat(closed.text()).contains("Zu viele Versuche");
        assertThat(shop.browser().signIn("clara").get("/account").status()).isEqualTo(200);
    }

    @Test
    void afterTheLoginOneIsWhereOneWantedToBeAndNeverElsewhere() {
        assertThat(loginWith("/account/orders")).isEqualTo("/account/orders");
        assertThat(loginWith("https://evil.example/")).isEqualTo("/");
        assertThat(loginWith("//evil.example/")).isEqualTo("/");
        assertThat(loginWith("/\\evil.example/")).isEqualTo("/");
        assertThat(loginWith("/account\r\nSet-Cookie: x=y")).isEqualTo("/");
    }

    private static String loginWith(String back) {
        Browser browser = shop.browser();
        browser.get("/login");
        return browser.post("/login", Map.of("name", "emil", "password", "lindenhof", "back", back))
                .location();
    }

    private static Reply attempt(Browser browser, String password) {
        return browser.post("/login", Map.of("name", "ben", "password", password));
    }
}
