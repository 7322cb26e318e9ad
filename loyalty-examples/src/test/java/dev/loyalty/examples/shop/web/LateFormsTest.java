package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.value.CustomerId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A form whose page was open for too long: the session is over, or somebody has signed in anew meanwhile. */
class LateFormsTest {

    private static final CustomerId NORA = CustomerId.of("10006");
    private static final String[] FROM_HERE = {"Sec-Fetch-Site", "same-origin"};
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Map<String, String> PROFILE = Map.of(
            "name",
            "Nora \"N.\" <L.>",
            "email",
            "nora@example.org",
            "language",
            "en",
            "day",
            "29",
            "month",
            "2",
            "mails",
            "yes");

    private final OpenShop shop = OpenShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    private String name() {
        return shop.store().customers().find(NORA).orElseThrow().name();
    }

    @Test
    void whatWasTypedIsShownAndSentAgainWithOneClick() {
        Browser nora = nora();
        Reply late = late(nora, "/account/profile", PROFILE);

        assertThat(late.status()).isEqualTo(403);
        assertThat(late.text())
                .contains("The page was open for too long", "Nothing has happened yet", "signed in as Nora Lindqvist")
                .contains("Name Nora \"N.\" <L.>", "E-mail nora@example.org", "Day 29", "Month 2");
        assertThat(name()).isEqualTo("Nora Lindqvist");

        Reply saved = nora.go("/account/profile", hidden(late));

        assertThat(saved.text()).contains("Saved.");
        assertThat(name()).isEqualTo("Nora \"N.\" <L.>");
    }

    @Test
    void aReaderOfGermanReadsItInGerman() {
        Browser nora = nora();
        nora.go("/settings", Map.of("lang", "de"));

        assertThat(late(nora, "/account/profile", PROFILE).text())
                .contains("Es ist noch nichts geschehen", "Noch einmal senden");
    }

    @Test
    void whoIsSignedInNoMoreSignsInAndSendsItThen() {
        Browser nora = reader(shop.browser());
        Reply login = late(nora, "/account/profile", PROFILE);
        assertThat(login.text()).contains("You are signed in no more").doesNotContain("nora@example.org");

        Reply wrong = signIn(nora, login, "wrong");
        assertThat(wrong.text()).contains("Name or password is wrong.");
        Reply again = signIn(nora, wrong, "lindenhof");

        assertThat(again.text()).contains("signed in as Nora Lindqvist", "E-mail nora@example.org");
        assertThat(name()).isEqualTo("Nora Lindqvist");
        nora.go("/account/profile", hidden(again));
        assertThat(name()).isEqualTo("Nora \"N.\" <L.>");
    }

    @Test
    void aPasswordIsNeverShownAgainAndNobodyIsSignedInByALateForm() {
        Browser visitor = reader(shop.browser());
        Reply login = late(visitor, "/login", Map.of("name", "nora", "password", "lindenhof", "back", "/account"));

        assertThat(login.text()).contains("Type your password once more.");
        assertThat(login.body()).contains("value=\"nora\"", "value=\"/account\"");
        assertThat(hidden(login)).doesNotContainValue("lindenhof");
        assertThat(visitor.get("/account").location()).startsWith("/login");
    }

    @Test
    void whoConfirmedSomethingIsAskedOnceMoreSinceItMayHaveChanged() {
        Browser nora = nora();
        Reply late = late(nora, "/account/erase", Map.of("sure", "10006"));

        assertThat(hidden(late)).as("nothing of what was typed").containsOnlyKeys("token");
        assertThat(nora.post("/account/erase", hidden(late)).status()).isEqualTo(422);
        assertThat(shop.store().customers().find(NORA)).isPresent();
    }

    @Test
    void whoConfirmsTheEndOfTheirAccountTwiceIsToldThatItIsDone() {
        Browser nora = nora();
        nora.go("/account/erase", Map.of("sure", "10006"));

        Reply second = late(nora, "/account/erase", Map.of("sure", "10006"));

        assertThat(second.status()).isEqualTo(403);
        assertThat(second.text()).contains("If you have just had your account deleted, that is done.");
        assertThat(second.body()).doesNotContain("10006");
        assertThat(shop.store().customers().find(NORA)).isEmpty();
    }

    @Test
    void whatComesFromElsewhereIsNotShownSoThatNobodyPutsWordsIntoTheReadersMouth() {
        Browser nora = nora();
        for (String[] from : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "none"},
            {"Origin", "http://evil.example"},
            {"X-Requested-With", "anything"}
        }) {
            Reply reply = nora.postBare("/account/profile", PROFILE, from);
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.body()).as(String.join(": ", from)).doesNotContain("nora@example.org");
            assertThat(reply.text()).contains("open for too long");
        }
    }

    @Test
    void aBrowserThatSaysItsOriginAloneIsBelieved() {
        String origin = shop.address().toString();

        assertThat(nora().postBare("/account/profile", PROFILE, "Origin", origin)
                        .text())
                .contains("E-mail nora@example.org");
    }

    @Test
    void aLoginCarriesAFormToNoOtherPlaceThanOneOfOurs() {
        Browser nora = shop.browser();
        nora.get("/login");
        Reply reply = nora.post(
                "/login",
                Map.of("name", "nora", "password", "lindenhof", "kept-path", "//evil.example/", "kept-field-a", "b"));

        assertThat(reply.location()).isEqualTo("/");
    }

    @Test
    void aFormOfTheStaffIsNotKeptForACustomer() {
        assertThat(late(nora(), "/clerk/members/10006/remark", Map.of("reason", "a secret"))
                        .body())
                .doesNotContain("a secret");
    }

    @Test
    void aClerkReadsWhatTheySendAndSeesOnceMoreWhatWillComeOfIt() {
        Browser clerk = reader(shop.browser().signIn("clerk"));
        Map<String, String> remark = new HashMap<>(Map.of("reason", "Rings twice.", "sure", "yes"));
        remark.put("ticket", clerk.get("/clerk/members/10006/remark").field("ticket"));
        Reply late = late(clerk, "/clerk/members/10006/remark", remark);
        assertThat(late.text()).contains("Reason Rings twice.");

        Reply looked = clerk.post("/clerk/members/10006/remark", hidden(late));

        assertThat(looked.text()).contains("This will happen", "The note says: \"Rings twice.\"");
    }

    @Test
    void aGiftCardThatWasTypedAtTheCheckoutIsThereAfterANewLogin() {
        Browser nora = nora();
        nora.get("/");
        nora.post("/cart/add", Map.of("product", "pan"));
        Reply till = nora.get("/checkout");
        Map<String, String> form =
                new LinkedHashMap<>(Map.of("card", "LINDE-25", "card-amount", "12.5", "do", "order"));
        form.putAll(Map.of("no", till.field("no"), "total", till.field("total"), "by-card", "1250"));
        nora.post("/logout", Map.of());

        Reply again = signIn(nora, late(nora, "/checkout", form), "lindenhof");
        Reply shown = nora.post("/checkout", hidden(again));

        assertThat(shown.text()).contains("The gift card pays €12.50.", "Please look again");
        assertThat(shop.store().orders().of(NORA)).isEmpty();
    }

    private Browser nora() {
        return reader(shop.browser().signIn("nora"));
    }

    private static Browser reader(Browser browser) {
        browser.get("/");
        browser.go("/settings", Map.of("lang", "en"));
        return browser;
    }

    private static Reply late(Browser browser, String path, Map<String, String> form) {
        Map<String, String> old = new LinkedHashMap<>(form);
        old.put("token", "of-another-session");
        return browser.postBare(path, old, FROM_HERE);
    }

    private static Reply signIn(Browser browser, Reply login, String password) {
        Map<String, String> form = hidden(login);
        form.putAll(Map.of("name", "nora", "password", password));
        return browser.postBare("/login", form);
    }

    /** {@return the hidden fields of the page's own form, as a browser sends them back} */
    private static Map<String, String> hidden(Reply reply) {
        Map<String, String> fields = new LinkedHashMap<>();
        String main = reply.body().substring(reply.body().indexOf("<main"));
        String form = main.substring(main.indexOf("<form"), main.indexOf("</form>"));
        Matcher each = HIDDEN.matcher(form);
        while (each.find()) {
            fields.put(
                    each.group(1),
                    each.group(2)
                            .replace("&#34;", "\"")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&#39;", "'")
                            .replace("&amp;", "&"));
        }
        return fields;
    }
}
