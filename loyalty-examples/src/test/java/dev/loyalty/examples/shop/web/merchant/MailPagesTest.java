package dev.loyalty.examples.shop.web.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.examples.shop.club.Addresses.Addressee;
import dev.loyalty.examples.shop.club.MailPreview;
import dev.loyalty.examples.shop.club.MailText;
import dev.loyalty.examples.shop.club.Templates;
import dev.loyalty.examples.shop.demo.Inbox;
import dev.loyalty.examples.shop.store.Accounts;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.web.Browser;
import dev.loyalty.examples.shop.web.Browser.Reply;
import dev.loyalty.examples.shop.web.OpenShop;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.MessageKind;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The merchant writes what the club's mails say. */
class MailPagesTest {

    private static final String WELCOME = "/merchant/mails/enrolled/de";
    private static final CustomerId ANNA = CustomerId.of("10001");
    private static final CustomerId BEN = CustomerId.of("10002");

    private OpenShop shop;
    private Browser merchant;

    @BeforeEach
    void open() {
        shop = OpenShop.open();
        merchant = english("merchant");
        pay(ANNA, "20.00");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsSavedIsWhatTheNextMailSays() {
        Reply page = send("save", "Hallo {{name}}", "Sie sind {{tier}}.\r\n\r\nBis bald!");
        assertThat(page.text()).contains("Saved as version 1.").contains("In use: your own text, version 1.");

        join(BEN);

        Inbox.Received mail = mails().get(0);
        assertThat(mail.subject()).isEqualTo("Hallo " + name(BEN));
        assertThat(mail.html()).contains("<p>Sie sind Bronze.</p>").contains("<p>Bis bald!</p>");
        assertThat(merchant.get("/merchant/mails").text()).contains("Hallo {{name}} your own text, version 1");
    }

    @Test
    void anUnknownFieldIsNamedWithItsLineAndNothingIsSaved() {
        Reply page = send("save", "Hallo", "Guten Tag {{name}},\r\n\r\nSie sind {{teir}}.");
        assertThat(page.text())
                .contains("Text, line 3: There is no field “teir”.")
                .contains("The preview comes back")
                .contains("You can send a test mail as soon as the text has no mistake.")
                .contains("{{next}}")
                .doesNotContain("{{spendBy}}");
        assertThat(page.body())
                .contains("Sie sind {{teir}}.")
                .doesNotContain("<iframe")
                .doesNotContain("value=\"test\"");
        assertThat(inUse()).isEqualTo(Templates.original(MessageKind.ENROLLED, "de"));
        assertThat(merchant.get(WELCOME + "/preview").status()).isEqualTo(404);
    }

    @Test
    void theEditorListsTheFieldsThatAMailMayHaveAndNoOther() {
        pay(ANNA, "600.00");
        MemberView anna = shop.store().engine().members().view(ANNA);
        Addressee addressee = shop.store().customers().of(ANNA).orElseThrow();
        MailPreview preview = new MailPreview(shop.store().engine().program(), Locale.GERMAN);
        for (MessageKind kind : MessageKind.values()) {
            preview.message(kind, anna)
                    .ifPresent(message -> assertThat(Templates.fields(kind))
                            .as("%s", kind)
                            .containsAll(shop.store()
                                    .club()
                                    .mailer()
                                    .fields(message, addressee)
                                    .keySet()));
        }
        assertThat(merchant.get("/merchant/mails/promoted/de").text())
                .contains("{{from}}")
                .doesNotContain("{{years}}");
        assertThat(merchant.get("/merchant/mails/units-expired/de").text())
                .contains("{{units}}")
                .doesNotContain("{{tier}} the tier");
    }

    @Test
    void whatIsInUseIsNotListedWithWhatWasBefore() {
        assertThat(send("save", "Hallo", "Text").text()).doesNotContain("What was in use before");

        Reply second = merchant.go(WELCOME, form("save", "Servus", "Text", "1"));

        assertThat(second.text()).contains("What was in use before").contains("Version 1: Hallo");
        assertThat(second.text()).doesNotContain("Version 2: Servus");
    }

    @Test
    void anIfWithoutEndAndAnEndWithoutIfAreNamedWithTheirLines() {
        assertThat(send("preview", "Hallo", "a\n{{#if next}}b").text())
                .contains("line 2: After “#if next” there is no “/if”");
        assertThat(send("preview", "Hallo", "a\nb\n{{/if}}").text()).contains("line 3: There is an “/if” here");
    }

    @Test
    void whatLooksLikeCodeIsAnUnknownField() {
        assertThat(send("save", "{{7*7}}", "Hallo").text()).contains("Subject: There is no field “7*7”.");
        assertThat(inUse()).isEqualTo(Templates.original(MessageKind.ENROLLED, "de"));
    }

    @Test
    void hostileTextIsShownAndSentAsItIsWritten() {
        String hostile = "\"><script>alert(1)</script>";
        Reply page = send("save", hostile, hostile + "</textarea><img src=x onerror=alert(1)>");
        assertThat(page.body().replace("<script src=", ""))
                .doesNotContain("<script")
                .doesNotContain("<img");
        assertThat(merchant.get("/merchant/mails").body()).doesNotContain("<script>alert");
        assertThat(merchant.get(WELCOME + "/preview").body())
                .doesNotContain("<script")
                .contains("&lt;script&gt;");

        join(BEN);

        assertThat(mails().get(0).html()).doesNotContain("<script").doesNotContain("<img");
        assertThat(mails().get(0).subject()).isEqualTo(hostile);
    }

    @Test
    void aLineBreakInASubjectBeginsNoHeader() {
        send("save", "Hallo\r\nBcc: everybody@example.org\u2028x", "Text");
        assertThat(inUse().subject()).isEqualTo("Hallo Bcc: everybody@example.org x");

        join(BEN);

        assertThat(mails().get(0).subject()).isEqualTo("Hallo Bcc: everybody@example.org x");
        assertThat(mails().get(0).to()).doesNotContain("everybody");
    }

    @Test
    void theBuiltInTextComesBackAsAVersionOfItsOwn() {
        send("save", "Hallo", "Text");
        Reply page = merchant.go(WELCOME, Map.of("do", "reset", "seen", "1"));
        assertThat(page.text())
                .contains("The built-in text is in use again. This is version 2.")
                .contains("Version 1: Hallo");
        assertThat(inUse()).isEqualTo(Templates.original(MessageKind.ENROLLED, "de"));
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        Browser other = english("merchant");
        send("save", "Hallo", "Text");

        Reply page = other.go(WELCOME, form("save", "Servus", "Anderes", "0"));

        assertThat(page.text()).contains("Somebody else has changed this mail meanwhile.");
        assertThat(page.body()).contains("value=\"Servus\"");
        assertThat(inUse().subject()).isEqualTo("Hallo");
    }

    @Test
    void thePreviewIsCagedAndShowsAMembersFigures() {
        Reply editor = send("preview", "Hallo {{name}}", "Noch {{missing}} bis {{next}}.");
        assertThat(editor.text()).contains("The draft below is not saved yet.").contains("Hallo " + name(ANNA));
        assertThat(editor.body()).contains("<iframe sandbox ");
        assertThat(editor.headers().get("content-security-policy")).contains("frame-src 'self'");

        Reply mail = merchant.get(WELCOME + "/preview?member=10001");

        assertThat(mail.body().replace('\u00a0', ' ')).contains("Noch 180,00 € bis Silber.");
        assertThat(mail.headers().get("content-security-policy"))
                .isEqualTo("sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
        assertThat(inUse()).isEqualTo(Templates.original(MessageKind.ENROLLED, "de"));
    }

    @Test
    void aDraftThatIsDiscardedIsGone() {
        send("preview", "Hallo", "Text");
        assertThat(merchant.get(WELCOME).body()).containsSubsequence("value=\"save\"", "value=\"discard\"", "</form>");
        Reply page = merchant.go(WELCOME, Map.of("do", "discard"));
        assertThat(page.text()).doesNotContain("not saved yet");
        assertThat(page.body()).contains("Willkommen im Lindenhof-Club, {{name}}");
    }

    @Test
    void aTestMailGoesToTheInboxAndToNobodyElse() {
        int before = mails().size();
        Reply page = send("test", "Hallo {{name}}", "Text");
        assertThat(page.text()).contains("The test mail is in the demo's inbox. To the inbox");
        assertThat(page.body()).contains("<a href=\"/demo/inbox\">To the inbox</a>");
        assertThat(mails()).hasSize(before + 1);
        assertThat(mails().get(0).subject()).isEqualTo("[Test] Hallo " + name(ANNA));
        assertThat(mails().get(0).to()).contains("leitung@lindenhof.example");
        assertThat(shop.store().club().sent().of(ANNA)).hasSize(1);
    }

    @Test
    void aTestMailOfAFaultyTextIsSentToNobody() {
        int before = mails().size();
        assertThat(send("test", "Hallo {{nmae}}", "Text").text()).contains("There is no field “nmae”.");
        assertThat(mails()).hasSize(before);
    }

    @Test
    void productsAreShownAlikeInThePreviewTheTestMailAndTheMail() {
        String products = "<ul><li>Espresso Lindenhof, 1 kg: 16,90 €</li>"
                + "<li>Filterkaffee, 1 kg: 14,90 €</li>"
                + "<li>Darjeeling First Flush, 250 g: 12,50 €</li></ul>";
        Reply page = send("test", "Hallo", "Für Sie:\n{{products}}");
        assertThat(page.text()).contains("{{products}} up to three products that may please");
        assertThat(plain(merchant.get(WELCOME + "/preview").body())).contains("<p>Für Sie:</p> " + products);
        assertThat(plain(mails().get(0).html())).contains(products);
        assertThat(plain(mails().get(0).text())).contains("- Espresso Lindenhof, 1 kg: 16,90 € - Filterkaffee");

        send("save", "Hallo", "Für Sie:\n{{products}}");
        join(BEN);

        assertThat(plain(mails().get(0).html())).contains(products);
    }

    @Test
    void whoOnlyLooksAtThePagesOfMailsChangesNothing() {
        pay(ANNA, "600.00");
        List<String> before = shop.everything();

        merchant.get("/merchant/mails");
        merchant.get(WELCOME);
        merchant.get(WELCOME + "/preview");
        merchant.get("/merchant/sent");

        assertThat(shop.everything()).isEqualTo(before);
    }

    @Test
    void aTestMailThatCannotGoOutSaysSo() {
        shop.demo().postOffice().down(true);
        assertThat(send("test", "Hallo", "Text").text()).contains("The mail server cannot be reached now.");
    }

    @Test
    void whereNobodyCouldGetAMailThereIsNoPreview() {
        Reply page = merchant.get("/merchant/mails/promoted/en");
        assertThat(page.text())
                .contains("Nobody could get this mail today")
                .contains("You can send a test mail as soon as somebody could get this mail.");
        assertThat(page.body()).doesNotContain("<iframe");
    }

    @Test
    void whereMailsGoToAServerElsewhereThereIsNoTestMailAndThePageSaysWhy() {
        try (Inbox elsewhere = Inbox.start();
                OpenShop sending = OpenShop.sendingTo(elsewhere.address())) {
            Browser german = sending.browser().signIn("merchant");

            Reply page = german.get(WELCOME);
            german.post(WELCOME, form("test", "Hallo", "Text", "0"));

            assertThat(page.text()).contains("Die Mails gehen an einen anderen Mailserver.");
            assertThat(page.body()).doesNotContain("value=\"test\"");
            assertThat(elsewhere.mails()).isEmpty();
        }
    }

    @Test
    void everyMailCanBeReadAndAMailThatThereIsNotIsMissing() {
        pay(ANNA, "600.00");
        for (MessageKind kind : MessageKind.values()) {
            for (String language : List.of("de", "en")) {
                String path = "/merchant/mails/" + slug(kind) + "/" + language;
                assertThat(merchant.get(path).status()).as(path).isEqualTo(200);
            }
        }
        assertThat(merchant.get("/merchant/mails/enrolled/fr").status()).isEqualTo(404);
        assertThat(merchant.get("/merchant/mails/nothing/de").status()).isEqualTo(404);
    }

    @Test
    void onlyTheMerchantGetsHereAndTheMerchantGetsToTheClerksPages() {
        for (String name : List.of("anna", "clerk")) {
            Browser browser = english(name);
            assertThat(browser.get(WELCOME).status()).as(name).isEqualTo(403);
            assertThat(browser.get(WELCOME + "/preview").status()).as(name).isEqualTo(403);
            assertThat(browser.post(WELCOME, form("save", "Hallo", "Text", "0")).status())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(merchant.get("/clerk").status()).isEqualTo(200);
        assertThat(inUse()).isEqualTo(Templates.original(MessageKind.ENROLLED, "de"));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    private Browser english(String name) {
        Browser browser = shop.browser().signIn(name);
        browser.go("/settings", Map.of("lang", "en"));
        browser.get("/club");
        return browser;
    }

    private Reply send(String what, String subject, String body) {
        return merchant.go(WELCOME, form(what, subject, body, "0"));
    }

    private static Map<String, String> form(String what, String subject, String body, String seen) {
        Map<String, String> form = new HashMap<>();
        form.put("do", what);
        form.put("subject", subject);
        form.put("body", body);
        form.put("seen", seen);
        form.put("member", "10001");
        return form;
    }

    private void pay(CustomerId customer, String amount) {
        Instant now = shop.demo().clock().instant();
        shop.store().engine().orders().paid(Order.of(customer, "o-" + customer + amount, amount, now));
        shop.demo().heart().beat();
    }

    private void join(CustomerId customer) {
        Customer account = shop.store().customers().find(customer).orElseThrow();
        Instant now = shop.demo().clock().instant();
        shop.store().engine().members().enrol(Accounts.enrolment(account, now));
        shop.demo().heart().beat();
    }

    private MailText inUse() {
        return shop.store().club().templates().of(MessageKind.ENROLLED, "de");
    }

    private String name(CustomerId customer) {
        return shop.store().customers().find(customer).orElseThrow().name();
    }

    private List<Inbox.Received> mails() {
        return Objects.requireNonNull(shop.demo().inbox()).mails();
    }

    private static String slug(MessageKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
