package dev.loyalty.examples.shop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loyalty.examples.shop.demo.Inbox;
import dev.loyalty.examples.shop.demo.sample.Persona;
import dev.loyalty.value.GroupId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers live through, from one end of the shop to the other. */
@ExtendWith(BrowserExtension.class)
class JourneysIT {

    private static final String PROMOTED = "Sie sind jetzt Silber";
    private static final String DEMOTED = "Sie sind jetzt Bronze";

    @Test
    void whoBuysEnoughIsPromotedThankedWrittenToAndInAnotherGroup(OpenShop shop) {
        Window ben = shop.window().signIn("ben");
        assertThat(ben.says()).contains("Ihr Weg zu Silber");

        Till.lay(ben, "Handmühle mit Stahlmahlwerk");
        Till.walk(ben);
        assertThat(ben.says()).contains("Mit dieser Bestellung steigen Sie auf: Silber.");
        ben.button(Till.ORDER).click();

        assertThat(ben.heading()).isEqualTo("Danke für Ihre Bestellung");
        assertThat(ben.says()).contains("von Bronze zu Silber aufgestiegen", "Ihr Weg zu Gold");
        Inbox.Received mail = mail(shop, Persona.BEN, PROMOTED);
        ben.go("/demo/inbox").link(PROMOTED).click();
        assertThat(ben.says()).contains("Ben Krüger");
        assertThat(ben.page().frameLocator("iframe.mail").locator("body")).containsText("von Bronze zu Silber");
        assertThat(mail.text()).contains("Ab sofort zahlen Sie 5");
        Eventually.holds(
                "the group is the new one",
                () -> shop.demo()
                        .store()
                        .club()
                        .groups()
                        .of(Persona.BEN.customer().id())
                        .contains(GroupId.of("silver")));
    }

    @Test
    void thePageThatThanksShowsTheBarAsItWasAndAsItIs(OpenShop shop) {
        Window anna = shop.window().signIn("anna");
        Till.lay(anna, "Schneidebrett aus Eiche");
        Till.walk(anna);
        anna.button(Till.ORDER).click();

        int before = bar(anna, "before");
        int now = bar(anna, "now");
        assertThat(now).isGreaterThan(before);
        anna.page().reload();
        assertThat(anna.page().getByLabel("Ihr Weg zu Platin")).hasAttribute("value", String.valueOf(now));
    }

    @Test
    void whoSendsTheGoodsBackIsDemotedAndWrittenTo(OpenShop shop) {
        Window ben = shop.window().signIn("ben");
        Till.buy(ben, "Handmühle mit Stahlmahlwerk");
        mail(shop, Persona.BEN, PROMOTED);

        Clerk clerk = Clerk.at(shop);
        clerk.takesBack(shop.ordersOf(Persona.BEN).get(0).no(), "Handmühle mit Stahlmahlwerk");

        assertThat(clerk.window().says())
                .contains("89,00 € sind zurückgezahlt. Die Stufe ist nun Bronze statt Silber.");
        assertThat(mail(shop, Persona.BEN, DEMOTED).text()).contains("Sie waren Silber");
        ben.go("/account");
        assertThat(ben.says()).contains("Sie sind Bronze.");
        ben.go("/account/orders");
        assertThat(ben.says()).contains("Davon 89,00 € zurück.");
    }

    @Test
    void whoIsAboutToFallIsWarnedFirstAndThenMoved(OpenShop shop) {
        Window clara = shop.window().signIn("clara");
        clara.go("/account");
        assertThat(clara.says()).contains("So bleiben Sie Silber");

        clara.button("+ 1 Monat").click();

        List<String> days = clara.main().locator("h2, li").allInnerTexts();
        assertThat(days)
                .containsSubsequence("Clara Weiß: droht abzusteigen", "17. Januar 2026", "Clara Weiß: ist abgestiegen");
        List<String> subjects = shop.mailsTo(Persona.CLARA).stream()
                .map(Inbox.Received::subject)
                .toList();
        assertThat(subjects).containsSubsequence(DEMOTED, "Sie bleiben Silber, wenn …");
        clara.go("/account");
        assertThat(clara.says()).contains("Sie sind Bronze.");
    }

    @Test
    void whatAMailServerMissedIsParkedAndSentOnceWhenItIsBack(OpenShop shop) {
        Clerk clerk = Clerk.at(shop);
        clerk.switchesTheMailServerOff();
        Window ben = shop.window().signIn("ben");
        Till.buy(ben, "Handmühle mit Stahlmahlwerk");
        assertThat(ben.heading()).isEqualTo("Danke für Ihre Bestellung");
        Eventually.holds("it was tried in vain until it was parked", () -> {
            clerk.aDayLater();
            return clerk.seesParkedFor("Ben Krüger");
        });
        assertThat(shop.mailsTo(Persona.BEN)).isEmpty();

        clerk.switchesTheMailServerOn();
        clerk.triesEverythingAgain();

        mail(shop, Persona.BEN, PROMOTED);
        Eventually.holds("nothing is parked any more", clerk::seesNothingParked);
        clerk.aDayLater();
        assertThat(shop.mailsTo(Persona.BEN))
                .filteredOn(mail -> mail.subject().equals(PROMOTED))
                .hasSize(1);
    }

    @Test
    void ofWhoeverWantsToBeForgottenNothingPersonalIsLeft(OpenShop shop) {
        assertThat(shop.everythingStored()).contains("Guten Tag Anna Berger,"); // what she was written
        Window anna = shop.window().signIn("anna");
        anna.go("/account/profile").link("Konto löschen …").click();
        anna.page().getByLabel("Zur Bestätigung Ihre Nummer 10001").fill("10001");
        anna.button("Endgültig löschen").click();

        assertThat(anna.says()).contains("Ihr Konto ist gelöscht.");
        anna.signIn("anna");
        assertThat(anna.says()).contains("Name oder Passwort stimmen nicht.");
        Eventually.holds(
                "she is in no group",
                () -> shop.demo()
                        .store()
                        .club()
                        .groups()
                        .of(Persona.ANNA.customer().id())
                        .isEmpty());
        String everything = shop.everythingStored();
        assertThat(everything).contains("10001").doesNotContain("Anna Berger", "anna@kunden.example");
    }

    @Test
    void whoWasSignedOutWhileTypingSignsInAndSendsWhatWasTypedWithOneClick(OpenShop shop) {
        Window anna = shop.window().signIn("anna").go("/account/profile");
        anna.page().getByLabel("Name").fill("Anna Berger-Weiß");
        anna.page().getByLabel("Tag").fill("29");
        anna.page().getByLabel("Monat").fill("2");
        anna.loseSession();
        anna.button("Speichern").click();
        assertThat(anna.says()).contains("Sie sind nicht mehr angemeldet.");

        anna.signInHere("anna");
        assertThat(anna.says())
                .contains(
                        "Es ist noch nichts geschehen",
                        "Sie sind als Anna Berger angemeldet.",
                        "Name Anna Berger-Weiß");
        assertThat(Axe.on(anna.page()).violations("the form once more")).isEmpty();
        anna.button("Noch einmal senden").click();

        assertThat(anna.says())
                .contains(
                        "Gespeichert. Wir gratulieren Ihnen am 29. Februar, und in Jahren ohne diesen Tag am 28. Februar.");
        assertThat(anna.page().getByLabel("Name")).hasValue("Anna Berger-Weiß");
    }

    private static Inbox.Received mail(OpenShop shop, Persona to, String subject) {
        Eventually.holds(
                "a mail: " + subject,
                () -> shop.mailsTo(to).stream().anyMatch(mail -> mail.subject().equals(subject)));
        return shop.mailsTo(to).stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static int bar(Window window, String id) {
        Page page = window.page();
        return Integer.parseInt(page.locator("progress#" + id).getAttribute("value"));
    }
}
