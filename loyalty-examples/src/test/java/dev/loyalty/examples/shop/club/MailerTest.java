package dev.loyalty.examples.shop.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.loyalty.command.Order;
import dev.loyalty.examples.shop.store.Accounts;
import dev.loyalty.examples.shop.store.Customer;
import dev.loyalty.examples.shop.store.Product;
import dev.loyalty.examples.shop.store.SentArchive;
import dev.loyalty.examples.shop.store.ShopTables;
import dev.loyalty.examples.shop.store.Store;
import dev.loyalty.program.MessageKind;
import dev.loyalty.spi.Notifier;
import dev.loyalty.tck.NotifierContract;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mailer passes the contract that the test kit has for all notifiers. */
class MailerTest extends NotifierContract {

    private static final CustomerId ANNA = CustomerId.of("anna");

    private final List<Mail> out = new ArrayList<>();
    private boolean isUp = true;
    private Runnable atSending = () -> {};
    private final Store shop = ShopTables.open(this::send);

    @AfterEach
    void close() {
        shop.close();
    }

    private void send(Mail mail) {
        if (!isUp) {
            throw new Post.PostException(Post.Fault.UNREACHABLE, "", new IllegalStateException());
        }
        atSending.run();
        out.add(mail);
    }

    @Test
    void aPromotionIsToldInTheCustomersLanguageWithTheirFigures() {
        shop.engine().members().enrol(Accounts.enrolment(ShopTables.anna("Anna Berger"), ShopTables.NOW));
        shop.engine().orders().paid(Order.of(ANNA, "1", "250.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        Mail mail = out.get(1);
        assertThat(mail.subject()).isEqualTo("Sie sind jetzt Silber");
        assertThat(mail.text().replace('\u00a0', ' '))
                .contains("Guten Tag Anna Berger,")
                .contains("von Bronze zu Silber aufgestiegen")
                .contains("zahlen Sie 5 % weniger")
                .contains("Bis Gold fehlen noch 250,00 €.");
    }

    @Test
    void aNameIsHarmlessInHeadersAndInHtml() {
        rename("\"><script>alert(1)</script>\r\nBcc: everybody@example.org");
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        Mail mail = out.get(0);
        assertThat(mail.subject()).doesNotContain("\n").doesNotContain("\r");
        assertThat(mail.toName()).doesNotContain("\n").doesNotContain("\r");
        assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void aNameThatLooksLikeAFieldIsNone() {
        rename("{{tier}}");
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out.get(0).text()).contains("{{tier}}");
    }

    @Test
    void whoWantsNoMailsGetsNoneAndTheReasonIsNoted() {
        Customer anna = ShopTables.anna("Anna Berger");
        shop.accounts().change(new Customer(ANNA, anna.name(), anna.email(), Locale.GERMAN, null, false));
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out).isEmpty();
        assertThat(shop.club().sent().of(ANNA))
                .extracting(SentMails.Sent::kind, SentMails.Sent::skipped)
                .containsExactly(tuple(MessageKind.ENROLLED, "wants no mails"));
    }

    @Test
    void whatTheMerchantWroteIsSentInPlaceOfTheOriginal() {
        shop.club()
                .templates()
                .save(
                        MessageKind.ENROLLED,
                        "en",
                        0,
                        new MailText("Hi {{name}}", "{{#if tier}}You are {{tier}}.{{/if}}"),
                        ShopTables.NOW);
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out.get(0).subject()).isEqualTo("Hi Anna Berger");
        assertThat(out.get(0).text()).isEqualTo("You are Bronze.");
    }

    @Test
    void aPromotionSuggestsProductsInTheCustomersLanguageAtThePriceOfTheirNewTier() {
        shop.catalogue().add(List.of(product("pan", "Pan", "Pfanne"), product("pot", "Pot", "Topf")));
        shop.engine().members().enrol(Accounts.enrolment(ShopTables.anna("Anna Berger"), ShopTables.NOW));
        shop.engine().orders().paid(Order.of(ANNA, "1", "250.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out.get(1).text().replace('\u00a0', ' '))
                .contains(
                        "Das könnte Ihnen gefallen, zu Ihrem Preis:\n- Pfanne: 9,50 €\n- Topf: 9,50 €\n\nIhr Lindenhof");
        assertThat(out.get(1).html().replace('\u00a0', ' '))
                .contains("<ul><li>Pfanne: 9,50 €</li><li>Topf: 9,50 €</li></ul>");
    }

    @Test
    void aWelcomeThatAPromotionOvertakesLeavesTheProductsToIt() {
        shop.catalogue().add(List.of(product("pan", "Pan", "Pfanne")));
        shop.engine().members().enrol(Accounts.enrolment(ShopTables.anna("Anna Berger"), ShopTables.NOW));
        shop.engine().orders().paid(Order.of(ANNA, "1", "250.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out.get(0).subject()).startsWith("Willkommen");
        assertThat(out.get(0).text()).doesNotContain("Pfanne");
        assertThat(out.get(1).text()).contains("Pfanne");
    }

    @Test
    void whereNothingFitsTheMailSaysNothingOfIt() {
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out.get(0).text()).doesNotContain("You might like").endsWith("you are Silver.\n\nYours, Lindenhof");
    }

    @Test
    void aProductsNameIsHarmlessInAMail() {
        shop.catalogue().add(List.of(product("pan", "<b>{{name}}\nBcc: x", "Pfanne")));
        write("{{products}}", "{{products}}");
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out.get(0).subject()).isEqualTo("- <b>{{name}} Bcc: x: €10.00");
        assertThat(out.get(0).text()).isEqualTo("- <b>{{name}} Bcc: x: €10.00");
        assertThat(out.get(0).html()).contains("<li>&lt;b&gt;{{name}} Bcc: x: €10.00</li>");
    }

    private static Product product(String id, String english, String german) {
        Name name = Name.of(english).in(Locale.GERMAN, german);
        return new Product(id, "kitchen", name, name, 1000, 5);
    }

    @Test
    void whereAParagraphIsLeftOutThereIsOneEmptyLine() {
        shop.engine().members().enrol(Accounts.enrolment(ShopTables.anna("Anna Berger"), ShopTables.NOW));
        shop.engine().orders().paid(Order.of(ANNA, "1", "1300.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out.get(1).text()).contains("Der Versand ist für Sie frei.\n\nIhr Lindenhof");
    }

    @Test
    void aMailIsKeptAsItWasSentEvenIfTheTextInUseIsAnotherOneNow() {
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();
        write("Hi {{name}}", "Another text.");

        assertThat(kept().filed().subject()).isEqualTo(out.get(0).subject());
        assertThat(kept().text()).isEqualTo(out.get(0).text()).contains("it is good to have you with us");
    }

    @Test
    void whoIsErasedWhileAMailIsOnItsWayLeavesNothingOfIt() {
        atSending = () -> shop.accounts().erase(ANNA);
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out).hasSize(1);
        assertThat(shop.club().sent().of(ANNA)).isEmpty();
    }

    @Test
    void aSubjectThatFieldsHaveMadeVeryLongIsCutAndTheMailGoesOutOnce() {
        rename("😀".repeat(99));
        write("{{name}}{{name}}{{name}}", "Hello");
        shop.engine().orders().paid(Order.of(ANNA, "1", "20.00", ShopTables.NOW));
        shop.engine().deliveries().drain();

        assertThat(out).hasSize(1);
        assertThat(out.get(0).subject()).hasSizeLessThanOrEqualTo(400).endsWith("😀…");
        assertThat(shop.engine().health().queued()).isZero();
    }

    private void write(String subject, String body) {
        for (String language : List.of("de", "en")) {
            shop.club()
                    .templates()
                    .save(MessageKind.ENROLLED, language, 0, new MailText(subject, body), ShopTables.NOW);
        }
    }

    private SentArchive.Kept kept() {
        SentArchive archive = new SentArchive(shop.database().transactions());
        String id = archive.page(new SentArchive.Wanted("", null), 0, 1).get(0).id();
        return archive.find(id).orElseThrow();
    }

    private void rename(String name) {
        shop.accounts().change(ShopTables.anna(name));
    }

    @Override
    protected Notifier notifier() {
        return shop.club().mailer();
    }

    @Override
    protected List<String> told() {
        return out.stream().map(Mail::id).toList();
    }

    @Override
    protected void reachable(boolean reachable) {
        isUp = reachable;
    }
}
