package dev.loyalty.examples.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.loyalty.examples.shop.demo.sample.Persona;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages on paper: what a customer files away, and what a clerk puts into a letter. The papers lie in {@code target/print}. */
@ExtendWith(BrowserExtension.class)
class PrintIT {

    private static final Path PAPERS = Path.of("target", "print");

    /** A4 without its margins of 18 mm, in pixels. */
    private static final int PAPER_WIDTH = 657;

    /** What is to be read, but is too pale for white paper. */
    private static final String PALE = """
            () => [...document.querySelectorAll('h1, h2, p, dt, dd, td, th, li, span, time, label')]
                .filter(part => part.checkVisibility() && part.innerText.trim())
                .filter(part => {
                  const [r, g, b] = getComputedStyle(part).color.match(/[0-9.]+/g).map(Number);
                  return 0.299 * r + 0.587 * g + 0.114 * b > 130;
                })
                .map(part => part.outerHTML.slice(0, 100))""";

    /** What stands on the paper, but is there to be clicked, or to be opened. */
    private static final String CLICKED = """
            () => [...document.querySelectorAll('button, input, select, textarea, .button, nav, summary, aside, footer')]
                .filter(part => part.checkVisibility())
                .map(part => part.outerHTML.slice(0, 100))""";

    private static final String CUT_OFF = """
            () => [...document.body.querySelectorAll('*')]
                .filter(part => part.checkVisibility())
                .filter(part => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(part => part.outerHTML.slice(0, 100))""";

    @Test
    void anOrderIsPrintedWithItsSumsAndWithWhatCounts(OpenShop shop) {
        Window ben = dark(shop, "ben");
        Till.buy(ben, "Handmühle mit Stahlmahlwerk");
        ben.page().reload();

        print(ben, "order");

        assertThat(ben.says()).contains("Ihre Bestellung", "89,00 €", "Was davon zählt");
    }

    @Test
    void theCardIsPrintedWithItsNumberAndItsCode(OpenShop shop) {
        Window anna = dark(shop, "anna").go("/account/card");

        print(anna, "card");

        assertThat(anna.says()).contains("Anna Berger", "10001");
        assertThat(anna.page().locator(".membercard svg").isVisible()).isTrue();
    }

    @Test
    void theAccountIsPrintedWithItsBarAndAllTiers(OpenShop shop) {
        Window clara = dark(shop, "clara").go("/account");

        print(clara, "account");

        assertThat(clara.says()).contains("Sie sind Silber", "Alle Stufen", "Platin");
    }

    @Test
    void aMembersPageIsPrintedWithTheAnswerTheJournalAndTheOrders(OpenShop shop) {
        Window clerk = dark(shop, "clerk")
                .go("/clerk/members/" + Persona.ANNA.customer().id());

        print(clerk, "member");

        assertThat(clerk.page().locator(".paper").innerText()).startsWith("Stand: Donnerstag, 1. Januar 2026");
        assertThat(clerk.says())
                .contains("Anna Berger", "Warum?", "Bestellungen")
                .doesNotContain("Stufe für Stufe");
    }

    private static Window dark(OpenShop shop, String name) {
        Window window = shop.window().speaking("de").signIn(name);
        window.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        window.button("dunkel").click();
        return window;
    }

    private static void print(Window window, String name) {
        window.page()
                .pdf(new PdfOptions().setPath(PAPERS.resolve(name + ".pdf")).setPreferCSSPageSize(true));
        window.page().setViewportSize(PAPER_WIDTH, 900);
        window.page()
                .emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        window.page()
                .screenshot(new ScreenshotOptions()
                        .setPath(PAPERS.resolve(name + ".png"))
                        .setFullPage(true));
        assertThat((List<?>) window.page().evaluate(PALE)).as("too pale").isEmpty();
        assertThat((List<?>) window.page().evaluate(CLICKED))
                .as("to be clicked")
                .isEmpty();
        assertThat((List<?>) window.page().evaluate(CUT_OFF)).as("cut off").isEmpty();
        assertThat(window.page().evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }
}
