package dev.loyalty.examples.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.loyalty.examples.shop.demo.sample.Persona;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What browsers and impatient people do to a shop. */
@ExtendWith(BrowserExtension.class)
class ClicksIT {

    private static final String TEA = "Kräutertee vom Hof, 100 g";

    @Test
    void aDoubleClickIsOneOrder(OpenShop shop) {
        Window ben = shop.window().signIn("ben");
        int before = shop.ordersOf(Persona.BEN).size();
        Till.lay(ben, TEA);
        Till.walk(ben);

        ben.button(Till.ORDER).dblclick();

        ben.page().waitForURL("**/orders/**");
        assertThat(ben.heading()).isEqualTo("Danke für Ihre Bestellung");
        assertThat(shop.ordersOf(Persona.BEN)).hasSize(before + 1);
    }

    @Test
    void whoChoosesAnotherMemberSeesTheirMailAndKeepsTheDraft(OpenShop shop) {
        Window merchant = shop.window().signIn("merchant").go("/merchant/mails/enrolled/de");
        merchant.page().getByLabel("Betreff").first().fill("Guten Tag {{name}}");
        Locator members = merchant.page().getByLabel("Ausprobieren mit");
        String other = members.locator("option").nth(1).textContent();

        members.selectOption(new SelectOption().setLabel(other));

        merchant.page().waitForURL("**?member=*");
        assertThat(merchant.says()).contains("Guten Tag " + other);
        assertThat(merchant.page().locator("#subject").inputValue()).isEqualTo("Guten Tag {{name}}");
        assertThat(merchant.wrong()).isEmpty();
    }

    @Test
    void twoTabsAtTheTillAreOneOrder(OpenShop shop) {
        Window first = shop.window().signIn("ben");
        int before = shop.ordersOf(Persona.BEN).size();
        Till.lay(first, TEA);
        Window second = first.tab();
        Till.walk(first);
        Till.walk(second);

        first.button(Till.ORDER).click();
        first.page().waitForURL("**/orders/**");
        second.button(Till.ORDER).click();
        second.page().waitForURL("**/orders/**");

        assertThat(second.path()).isEqualTo(first.path());
        assertThat(shop.ordersOf(Persona.BEN)).hasSize(before + 1);
    }

    @Test
    void whatWasLaidIntoTheCartInAnotherTabIsNotBoughtUnseen(OpenShop shop) {
        Window first = shop.window().signIn("ben");
        int before = shop.ordersOf(Persona.BEN).size();
        Till.lay(first, TEA);
        Till.walk(first);
        Till.lay(first.tab(), "Gartenschere");

        first.button(Till.ORDER).click();

        assertThat(first.says())
                .contains("Ihr Warenkorb, ein Preis oder Ihre Stufe hat sich geändert.", "Gartenschere");
        assertThat(shop.ordersOf(Persona.BEN)).hasSize(before);
    }

    @Test
    void whoGoesBackFromTheThanksOrdersNothingAgain(OpenShop shop) {
        Window ben = shop.window().signIn("ben");
        int before = shop.ordersOf(Persona.BEN).size();
        Till.buy(ben, TEA);
        String thanks = ben.path();

        ben.page().goBack();
        assertThat(ben.says()).contains("Ihr Warenkorb ist leer.");
        ben.page().goForward();

        assertThat(ben.path()).isEqualTo(thanks);
        assertThat(shop.ordersOf(Persona.BEN)).hasSize(before + 1);
    }

    @Test
    void theShopSellsToWhomeverRunsNoScripts(OpenShop shop) {
        Window ben = shop.window(options -> options.setJavaScriptEnabled(false)).signIn("ben");
        Till.buy(ben, "Handmühle mit Stahlmahlwerk");

        assertThat(ben.heading()).isEqualTo("Danke für Ihre Bestellung");
        assertThat(ben.says()).contains("von Bronze zu Silber aufgestiegen");
    }

    @Test
    void languageAndColoursAreChosenOnAnyPageAndOutlastTheVisit(OpenShop shop) {
        Window window = shop.window().go("/club");
        assertThat(brightness(window.page())).isGreaterThan(200);

        window.button("English").click();
        assertThat(window.path()).isEqualTo("/club");
        assertThat(window.heading()).isEqualTo("The Lindenhof Club");
        window.button("dark").click();

        assertThat(window.path()).isEqualTo("/club");
        assertThat(brightness(window.page())).isLessThan(60);
        window.signIn("ben");
        assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(brightness(window.page())).isLessThan(60);
    }

    /** A page that has just been opened has no colours yet. */
    private static int brightness(Page page) {
        page.waitForFunction("() => getComputedStyle(document.documentElement).backgroundColor !== 'rgba(0, 0, 0, 0)'");
        String colour = (String) page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor");
        return Integer.parseInt(colour.replaceAll("rgb\\((\\d+),.*", "$1"));
    }
}
