package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.value.CustomerId;
import java.time.MonthDay;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProfilePagesTest {

    private static final CustomerId NORA = CustomerId.of("10006");

    private final OpenShop shop = OpenShop.open();
    private final Browser nora = shop.browser().signIn("nora");

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsSaidIsKeptAndShown() {
        Reply page = nora.go("/account/profile", profile("29", "2"));

        assertThat(page.text()).contains("Saved.");
        assertThat(page.body()).contains("value=\"Nora L.\"").contains("value=\"29\"");
        assertThat(shop.store().customers().find(NORA).orElseThrow().birthday()).isEqualTo(MonthDay.of(2, 29));
    }

    @Test
    void aDayThatThereIsNotIsToldAndNothingIsKept() {
        assertThat(nora.post("/account/profile", profile("31", "2")).text()).contains("There is no such day");
        assertThat(nora.post("/account/profile", profile("", "2")).status()).isEqualTo(422);

        assertThat(shop.store().customers().find(NORA).orElseThrow().name()).isEqualTo("Nora Lindqvist");
    }

    @Test
    void erasingWantsTheOwnNumber() {
        assertThat(nora.post("/account/erase", Map.of("sure", "10007")).text()).contains("That is not your number");

        assertThat(shop.store().customers().find(NORA)).isPresent();
    }

    @Test
    void whoIsErasedIsSignedOutEverywhereAndCannotComeBack() {
        Browser elsewhere = shop.browser().signIn("nora");

        assertThat(nora.go("/account/erase", Map.of("sure", "10006")).text()).contains("Your account is deleted.");

        assertThat(nora.get("/account").location()).startsWith("/login");
        assertThat(elsewhere.get("/account").location()).startsWith("/login");
        assertThat(shop.browser().signIn("nora").get("/account").location()).startsWith("/login");
    }

    private static Map<String, String> profile(String day, String month) {
        return Map.of("name", "Nora L.", "email", "nora@example.org", "language", "en", "day", day, "month", month);
    }
}
