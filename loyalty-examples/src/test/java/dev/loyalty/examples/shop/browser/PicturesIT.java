package dev.loyalty.examples.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paints the pictures of the README. Fonts differ from machine to machine, so they are looked at, not compared. */
@ExtendWith(BrowserExtension.class)
@EnabledIfSystemProperty(named = "loyalty.pictures", matches = "true")
class PicturesIT {

    private static final Path DOCS = Path.of("..", "docs");
    private static final int MOST_BYTES = 100_000;

    @Test
    void theAccountOfACustomer(OpenShop shop) throws IOException {
        Window anna = reader(shop, 980, 670).signIn("anna").go("/account");
        paint(anna, "shop-account.png");
    }

    @Test
    void theDashboardOfTheMerchant(OpenShop shop) throws IOException {
        Window merchant = reader(shop, 1180, 830).signIn("merchant").go("/merchant");
        paint(merchant, "shop-dashboard.png");
    }

    private static Window reader(OpenShop shop, int width, int height) {
        Window window = shop.window(options -> options.setLocale("en-GB").setViewportSize(width, height));
        window.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return window.speaking("en");
    }

    private static void paint(Window window, String name) throws IOException {
        byte[] painted = window.page().screenshot(new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        byte[] small = FewColours.of(painted);
        Files.write(DOCS.resolve(name), small);
        assertThat(small.length).as(name).isLessThan(MOST_BYTES);
    }
}
