package dev.loyalty.examples.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.loyalty.examples.shop.browser.SitePages.Seen;
import dev.loyalty.examples.shop.web.Route.Access;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of the shop, as those see it who cannot see well, have a small screen, or read another language. */
@ExtendWith(BrowserExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final List<Integer> WIDTHS = List.of(1280, 360);
    private static final List<String> LANGUAGES = List.of("de", "en");
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final int SMALLEST = 320;

    /** Looked at in every way there is; the catalogue and the checkout by a customer. */
    private static final List<Seen> MAIN = List.of(
            new Seen(Access.CUSTOMER, "/"),
            new Seen(Access.CUSTOMER, "/checkout"),
            new Seen(Access.CUSTOMER, "/account"),
            new Seen(Access.CLERK, "/clerk"),
            new Seen(Access.MERCHANT, "/merchant"));

    private static final String SIDEWAYS = """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              return [...document.body.querySelectorAll('*')]
                  .filter(part => part.getBoundingClientRect().right > root.clientWidth + 1)
                  .filter(part => !part.closest('.scroll, pre'))
                  .slice(0, 3)
                  .map(part => part.outerHTML.slice(0, 120));
            }""";

    private OpenShop shop;
    private Map<String, Seen> pages;

    PagesIT(OpenShop shop) {
        this.shop = shop;
    }

    @BeforeAll
    void somethingHasHappened() {
        shop.demo().walk().on(Period.ofDays(7));
        Window anna = shop.window().signIn("anna");
        Till.buy(anna, "Handmühle mit Stahlmahlwerk");
        Till.lay(anna, "Gartenschere");
        pages = SitePages.of(shop);
        assertThat(shop.closeWindows()).isEmpty();
    }

    @Test
    void theMainPagesHoldInAllWidthsColoursAndLanguages() {
        List<String> violations = new ArrayList<>();
        Map<Access, Window> windows = new EnumMap<>(Access.class);
        for (Seen page : MAIN) {
            Window window = windows.computeIfAbsent(page.access(), access -> SitePages.windowOf(shop, access));
            for (String language : LANGUAGES) {
                window.speaking(language).go(page.path());
                Axe axe = Axe.on(window.page());
                for (ColorScheme scheme : SCHEMES) {
                    for (int width : WIDTHS) {
                        look(window, scheme, width);
                        violations.addAll(axe.violations(page.path() + " " + language + " " + scheme + " " + width));
                    }
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void everyOtherPageHoldsInBothColours() {
        List<String> violations = new ArrayList<>();
        Map<Access, Window> windows = new EnumMap<>(Access.class);
        int turn = 0;
        for (Seen page : others()) {
            Window window = windows.computeIfAbsent(page.access(), access -> SitePages.windowOf(shop, access));
            for (ColorScheme scheme : SCHEMES) {
                String language = LANGUAGES.get(turn % 2);
                int width = WIDTHS.get(turn % 2);
                window.speaking(language).go(page.path());
                look(window, scheme, width);
                violations.addAll(
                        Axe.on(window.page()).violations(page.path() + " " + language + " " + scheme + " " + width));
                turn++;
            }
            turn++;
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnTheSmallestScreen() {
        List<String> wide = new ArrayList<>();
        Map<Access, Window> windows = new EnumMap<>(Access.class);
        List<Seen> all = new ArrayList<>(MAIN);
        all.addAll(others());
        for (Seen page : all) {
            Window window = windows.computeIfAbsent(page.access(), access -> SitePages.windowOf(shop, access));
            window.go(page.path());
            window.page().setViewportSize(SMALLEST, 800);
            List<?> parts = (List<?>) window.page().evaluate(SIDEWAYS);
            parts.forEach(part -> wide.add(page.path() + ": " + part));
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void aPageThatNobodyCanReadWouldBeNoticed() {
        Window window = shop.windowWithoutTrace();
        window.page().setContent("<p style='color:#ccc;background:#fff'>pale<input><p style='width:900px'>wide");

        assertThat(String.join(" ", Axe.on(window.page()).violations("")))
                .contains("color-contrast", "label", "document-title", "html-has-lang");
        window.page().setViewportSize(SMALLEST, 800);
        assertThat((List<?>) window.page().evaluate(SIDEWAYS)).isNotEmpty();
    }

    @Test
    void thePagesAreThoseOfTheTable() {
        assertThat(pages)
                .containsKeys("/", "/login", "/cart", "/account", "/orders/{no}", "/demo/inbox/{place}", "/clerk");
    }

    private List<Seen> others() {
        return pages.values().stream().filter(page -> !MAIN.contains(page)).toList();
    }

    private static void look(Window window, ColorScheme scheme, int width) {
        window.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        window.page().setViewportSize(width, 900);
    }
}
