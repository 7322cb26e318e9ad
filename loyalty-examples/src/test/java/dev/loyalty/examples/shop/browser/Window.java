package dev.loyalty.examples.shop.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.loyalty.examples.shop.demo.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser window with cookies of its own, which reaches the shop and nothing else. */
final class Window {

    private final BrowserContext context;
    private final String url;
    private final boolean isTraced;
    private final Page page;
    private final List<String> wrong;

    private Window(BrowserContext context, String url, boolean isTraced, Page page, List<String> wrong) {
        this.context = context;
        this.url = url;
        this.isTraced = isTraced;
        this.page = page;
        this.wrong = wrong;
    }

    static Window open(BrowserContext context, String url, boolean isTraced) {
        List<String> wrong = new ArrayList<>();
        if (isTraced) {
            context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        }
        context.route(Pattern.compile("^(?!" + url.replace(".", "\\.") + "/)"), route -> {
            wrong.add("a request to elsewhere: " + route.request().url());
            route.abort();
        });
        context.onWebError(error -> wrong.add("a script failed: " + error.error()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                wrong.add("the page breaks its own policy: " + message.text());
            }
        });
        return new Window(context, url, isTraced, context.newPage(), wrong);
    }

    Page page() {
        return page;
    }

    /** {@return a second tab of the same window} */
    Window tab() {
        return new Window(context, url, isTraced, context.newPage(), wrong);
    }

    Window go(String path) {
        page.navigate(path);
        return this;
    }

    Window signIn(String name) {
        return go("/login").signInHere(name);
    }

    /** Signs in on the page that is shown. */
    Window signInHere(String name) {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.locator("#password").fill(Demo.PASSWORD);
        page.locator("main button.main").click();
        return this;
    }

    /** The session is over, as after a night. */
    void loseSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("shop"));
    }

    /** Chooses the language of the pages. */
    Window speaking(String language) {
        context.addCookies(List.of(new Cookie("lang", language).setUrl(url)));
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator main() {
        return page.locator("main");
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** {@return what the page says, each gap as one plain space} */
    String says() {
        return main().innerText().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    /** {@return the path of the page} */
    String path() {
        return page.url().substring(url.length());
    }

    /** Asks without showing it, with the same cookies. */
    APIResponse ask(String path) {
        return context.request().get(url + path);
    }

    List<String> wrong() {
        return wrong;
    }

    void keep(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            if (isTraced) {
                context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
            }
            for (int i = 0; i < context.pages().size(); i++) {
                Page shown = context.pages().get(i);
                String file = name + "-" + i;
                Files.writeString(folder.resolve(file + ".html"), shown.content());
                shown.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(file + ".png"))
                        .setFullPage(true));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (PlaywrightException gone) {
            wrong.add("the window could not be kept: " + gone.getMessage());
        }
    }

    void close() {
        context.close();
    }
}
