package dev.loyalty.examples.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.loyalty.examples.shop.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shop without a mouse. */
@ExtendWith(BrowserExtension.class)
class KeyboardIT {

    private static final int MOST_STOPS = 120;

    /** What has the focus: its name, and whether one sees that it has it. */
    private static final String FOCUSED = """
            () => {
              const focused = document.activeElement;
              if (focused === document.body) return '';
              const style = getComputedStyle(focused);
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const name = focused.getAttribute('aria-label') || focused.id || focused.textContent.trim();
              return (seen ? '' : 'unseen: ') + name;
            }""";

    @Test
    void anOrderTakesNoMouse(OpenShop shop) {
        Window nora = shop.window().speaking("de").go("/");
        press(nora, "Anmelden");
        tabTo(nora, "name");
        type(nora, "nora");
        tabTo(nora, "password");
        type(nora, Demo.PASSWORD);
        nora.page().keyboard().press("Enter");
        nora.page().waitForURL(shop.url() + "/");

        press(nora, "Handmühle mit Stahlmahlwerk in den Warenkorb");
        press(nora, "Warenkorb (1)");
        press(nora, "Zur Kasse");
        press(nora, Till.ORDER);

        nora.page().waitForURL("**/orders/**");
        assertThat(nora.heading()).isEqualTo("Danke für Ihre Bestellung");
        assertThat(nora.says()).contains("Willkommen im Club");
    }

    @Test
    void theFirstStopLeadsPastTheMenu(OpenShop shop) {
        Window window = shop.window().go("/club");
        window.page().keyboard().press("Tab");
        assertThat(focused(window)).isEqualTo("Zum Inhalt");

        window.page().keyboard().press("Enter");

        PlaywrightAssertions.assertThat(window.main()).isFocused();
    }

    private static void press(Window window, String name) {
        tabTo(window, name);
        String before = window.page().url();
        window.page().keyboard().press("Enter");
        window.page().waitForLoadState();
        window.page()
                .waitForCondition(() -> !window.page().url().equals(before)
                        || window.page().locator("[role=status]").count() > 0);
    }

    private static void tabTo(Window window, String name) {
        StringBuilder passed = new StringBuilder();
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            window.page().keyboard().press("Tab");
            String focused = focused(window);
            assertThat(focused).as("one sees where one is").doesNotStartWith("unseen: ");
            if (focused.equals(name)) {
                return;
            }
            passed.append(focused).append('\n');
        }
        throw new AssertionError("the Tab key does not lead to " + name + ", only to\n" + passed);
    }

    private static String focused(Window window) {
        Page page = window.page();
        return String.valueOf(page.evaluate(FOCUSED));
    }

    private static void type(Window window, String text) {
        window.page().keyboard().type(text);
    }
}
