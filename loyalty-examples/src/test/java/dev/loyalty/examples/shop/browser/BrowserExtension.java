package dev.loyalty.examples.shop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a shop of its own, or all tests of a class one, as a parameter. The browser and the sample are started once for all
 * classes. What a failed test saw lies in {@code target/browser}: the pages, pictures of them, and a trace to be opened by
 * {@code npx playwright show-trace}.
 */
public final class BrowserExtension implements BeforeAllCallback, ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final Path KEPT = Path.of("target", "browser");

    /** For JUnit. */
    public BrowserExtension() {}

    /** What is started once. */
    private record Started(Playwright playwright, Browser browser, Sample sample) implements AutoCloseable {

        static Started start() {
            Browsers.Found found = Browsers.here().demand();
            Map<String, String> environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            Path node = found.node();
            if (node != null) {
                environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
            }
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            try {
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(found.chromium())
                                .setArgs(List.of(
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")));
                return new Started(playwright, browser, Sample.fill());
            } catch (IOException | RuntimeException failed) {
                playwright.close();
                throw new IllegalStateException("the browser tests could not begin", failed);
            }
        }

        @Override
        public void close() throws IOException {
            playwright.close();
            sample.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        started(context);
    }

    private static Started started(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent("started", key -> Started.start(), Started.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == OpenShop.class;
    }

    @Override
    public OpenShop resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = started(context);
        return shops(context)
                .computeIfAbsent("shop of " + context.getUniqueId(), key -> opened(started), OpenShop.class);
    }

    private static OpenShop opened(Started started) {
        try {
            return OpenShop.open(started.sample().copy(), started.browser());
        } catch (IOException failed) {
            throw new IllegalStateException("the sample cannot be copied", failed);
        }
    }

    private static Store shops(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        OpenShop own = shops(context).get("shop of " + context.getUniqueId(), OpenShop.class);
        OpenShop shared = context.getParent()
                .map(parent -> shops(parent).get("shop of " + parent.getUniqueId(), OpenShop.class))
                .orElse(null);
        OpenShop shop = own == null ? shared : own;
        if (shop == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            shop.keep(
                    KEPT,
                    context.getRequiredTestClass().getSimpleName() + "."
                            + context.getRequiredTestMethod().getName());
        }
        List<String> wrong = shop.closeWindows();
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}
