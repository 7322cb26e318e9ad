package dev.loyalty.examples.shop.web.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Cancellation;
import dev.loyalty.command.Order;
import dev.loyalty.examples.shop.club.MailText;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.web.Browser;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.examples.shop.web.OpenShop;
import dev.loyalty.program.MessageKind;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.GroupId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What went out, and who is in which group. */
class SentPagesTest {

    private static final CustomerId ANNA = CustomerId.of("10001");

    private OpenShop shop;
    private Browser merchant;

    @BeforeEach
    void open() {
        shop = OpenShop.open();
        merchant = shop.browser().signIn("merchant");
        merchant.go("/settings", Map.of("lang", "en"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aShopThatHasWrittenNobodySaysSo() {
        assertThat(merchant.get("/merchant/sent").text()).contains("No mail has gone out yet.");
    }

    @Test
    void mailsAreFoundByCustomerAndKind() {
        pay(ANNA, "1", "20.00");
        pay(ANNA, "2", "300.00");
        pay(CustomerId.of("10002"), "3", "20.00");

        assertThat(merchant.get("/merchant/sent").text()).contains("3 mails, the newest first");
        assertThat(merchant.get("/merchant/sent?customer=10001").text()).contains("2 mails, the newest first");
        assertThat(merchant.get("/merchant/sent?customer=ANNA&kind=PROMOTED").text())
                .contains("One mail")
                .contains("Moved up");
        assertThat(merchant.get("/merchant/sent?customer=%25&kind=").text()).contains("There is no such mail.");
        assertThat(merchant.get("/merchant/sent?kind=nonsense&page=-1").status())
                .isEqualTo(200);
    }

    @Test
    void theMailsThatWereLookedForCanBeTakenAwayAsATable() {
        pay(ANNA, "1", "20.00");
        pay(ANNA, "2", "300.00");
        pay(CustomerId.of("10002"), "3", "20.00");
        assertThat(merchant.get("/merchant/sent?customer=10001&kind=PROMOTED").body())
                .contains("href=\"/merchant/sent.csv?customer=10001&amp;kind=PROMOTED&amp;page=1\"");

        Reply table = merchant.get("/merchant/sent.csv?customer=10001&kind=PROMOTED");

        assertThat(table.headers()).containsEntry("content-type", "text/csv; charset=utf-8; header=present");
        assertThat(table.body().lines())
                .hasSize(2)
                .first()
                .isEqualTo("\"Day\",\"Number\",\"Name\",\"Kind\",\"Subject\",\"What became of it\"");
        assertThat(table.body()).contains("\"2026-01-01\",\"10001\",", "\"Moved up\",", ",\"sent\"");
        assertThat(merchant.get("/merchant/sent.csv").body().lines()).hasSize(4);
        assertThat(shop.browser().signIn("clerk").get("/merchant/sent.csv").status())
                .isEqualTo(403);
    }

    @Test
    void aMembersPageLeadsTheMerchantToWhatTheMailsSaidAndNobodyElse() {
        pay(ANNA, "1", "20.00");
        String link = "href=\"/merchant/sent?customer=10001\"";
        assertThat(merchant.get("/clerk/members/10001").body()).contains(link);
        assertThat(merchant.get("/clerk/members/10002").body()).doesNotContain("/merchant/sent");
        assertThat(shop.browser().signIn("clerk").get("/clerk/members/10001").body())
                .doesNotContain("/merchant/sent");
    }

    @Test
    void manyMailsAreShownPageByPage() {
        for (int i = 0; i < 30; i++) {
            pay(CustomerId.of("g" + i), "g" + i, "20.00");
        }
        pay(ANNA, "1", "20.00");
        assertThat(merchant.get("/merchant/sent").text()).contains("One mail"); // the others have no account
        for (int i = 0; i < 15; i++) {
            shop.store().engine().orders().paid(order(ANNA, "up" + i, "300.00"));
            shop.demo().heart().beat();
            shop.store().engine().orders().cancelled(cancelled("up" + i));
            shop.demo().heart().beat();
        }
        Reply first = merchant.get("/merchant/sent");
        assertThat(first.text()).contains("Page 1 of 2").contains("Older").doesNotContain("Newer");
        assertThat(merchant.get("/merchant/sent?customer=&kind=&page=2").text())
                .contains("Page 2 of 2")
                .contains("Newer");
    }

    @Test
    void whatAMailSaidIsShownAsItWasSent() {
        pay(ANNA, "1", "20.00");

        Reply page = merchant.get(firstMail());

        assertThat(page.text())
                .contains("What it said")
                .contains("it is good to have you with us. You are Bronze now.");
        assertThat(merchant.get("/merchant/sent/mail?id=none").status()).isEqualTo(404);
    }

    @Test
    void aMailIsMarkedWithItsOwnLanguageOnAPageInAnother() {
        pay(ANNA, "1", "20.00"); // she has not said which language she reads: English
        merchant.go("/settings", Map.of("lang", "de"));

        assertThat(merchant.get("/merchant/sent").body()).containsPattern("<a href=\"[^\"]+\" lang=\"en\">Welcome");
        assertThat(merchant.get(firstMail()).body())
                .contains("<html lang=\"de\"", "<h1 lang=\"en\">Welcome", "<pre class=\"mailtext\" lang=\"en\">");
    }

    @Test
    void ofAMailThatWentOutBeforeTextsWereKeptThePageSaysSo() {
        pay(ANNA, "1", "20.00");
        shop.store().database().transactions().run(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("update sent_mail set text = null, language = null");
            }
        });

        assertThat(merchant.get(firstMail()).text()).contains("The text of this mail was not kept yet");
    }

    @Test
    void whatAMailSaidDoesNothingOnThePage() {
        Customer anna = shop.store().customers().find(ANNA).orElseThrow();
        String nasty = "\"><script>alert(1)</script>";
        shop.store().accounts().change(new Customer(ANNA, nasty, anna.email(), Locale.GERMAN, null, true));
        shop.store()
                .club()
                .templates()
                .save(MessageKind.ENROLLED, "en", 0, new MailText("Hi", "</pre><img src=x>{{name}}"), now());
        pay(ANNA, "1", "20.00");

        Reply page = merchant.get(firstMail());

        assertThat(page.text()).contains("</pre><img src=x>" + nasty);
        assertThat(page.body().replace("<script src=", ""))
                .doesNotContain("<script")
                .doesNotContain("<img");
    }

    @Test
    void ofWhoIsErasedThereIsNoMailAnyMore() {
        pay(ANNA, "1", "20.00");
        String mail = firstMail();

        shop.store().accounts().erase(ANNA);

        assertThat(merchant.get(mail).status()).isEqualTo(404);
        assertThat(merchant.get("/merchant/sent").text()).contains("No mail has gone out yet.");
    }

    @Test
    void aMailWhoseSubjectSaysNothingCanBeOpenedAllTheSame() {
        shop.store()
                .club()
                .templates()
                .save(MessageKind.ENROLLED, "en", 0, new MailText("{{years}}", "Hello {{name}}"), now());
        pay(ANNA, "1", "20.00");

        assertThat(merchant.get("/merchant/sent").text()).contains("no subject");
        assertThat(merchant.get(firstMail()).text()).contains("Hello Anna Berger");
    }

    private String firstMail() {
        Matcher link = Pattern.compile("href=\"(/merchant/sent/mail\\?id=[^\"]+)\"")
                .matcher(merchant.get("/merchant/sent").body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void theGroupsEqualTheTiersUntilSomebodyMovesAMemberByHand() {
        pay(ANNA, "1", "600.00");
        assertThat(merchant.get("/merchant/groups").text())
                .contains("gold 1 Gold 1")
                .contains("Everybody is in the group of their tier.");

        shop.store().club().groups().put(ANNA, GroupId.of("staff"));
        assertThat(merchant.get("/merchant/groups").text()).contains("staff 1 no group of the club");

        shop.store().database().transactions().run(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("delete from customer_group where grp = 'gold'");
            }
        });
        assertThat(merchant.get("/merchant/groups").body())
                .contains("One member is in another group")
                .contains("href=\"/clerk/members/10001\"");
    }

    @Test
    void theProgramIsToldInWordsAndWhole() {
        Reply page = merchant.get("/merchant/tiers");
        assertThat(page.text())
                .contains("You move up at once when you reach a tier.")
                .contains("€1,200.00")
                .contains("\"warningDays\"");
    }

    private void pay(CustomerId customer, String no, String amount) {
        shop.store().engine().orders().paid(order(customer, no, amount));
        shop.demo().heart().beat();
    }

    private Order order(CustomerId customer, String no, String amount) {
        return Order.of(customer, no, amount, now());
    }

    private Cancellation cancelled(String no) {
        return Cancellation.of(OrderRef.of(ANNA, no), now());
    }

    private Instant now() {
        return shop.demo().clock().instant();
    }
}
