package dev.loyalty.examples.shop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import dev.loyalty.examples.shop.demo.Demo;
import dev.loyalty.examples.shop.demo.Inbox;
import dev.loyalty.examples.shop.demo.sample.Persona;
import dev.loyalty.examples.shop.store.PlacedOrder;
import dev.loyalty.examples.shop.web.Route;
import dev.loyalty.examples.shop.web.RouteTable;
import dev.loyalty.examples.shop.web.ShopServer;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A shop that is open, and the windows of those who look into it. */
final class OpenShop implements AutoCloseable {

    private final Demo demo;
    private final ShopServer server;
    private final Browser browser;
    private final List<Window> windows = new ArrayList<>();

    private OpenShop(Demo demo, ShopServer server, Browser browser) {
        this.demo = demo;
        this.server = server;
        this.browser = browser;
    }

    /** Opens one on a port that is free. */
    static OpenShop open(Demo demo, Browser browser) {
        ShopServer server = ShopServer.start(demo, "127.0.0.1", 0, InstantSource.system());
        demo.begin();
        Eventually.holds("the shop is open", () -> demo.replay().isOver() && demo.inbox() != null);
        return new OpenShop(demo, server, browser);
    }

    Demo demo() {
        return demo;
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    List<Route> routes() {
        return RouteTable.of(server);
    }

    List<PlacedOrder> ordersOf(Persona persona) {
        return demo.store().orders().of(persona.customer().id());
    }

    /** {@return the mails that somebody got, newest first} */
    List<Inbox.Received> mailsTo(Persona persona) {
        Inbox inbox = demo.inbox();
        return inbox == null
                ? List.of()
                : inbox.mails().stream()
                        .filter(mail -> mail.to().contains(persona.customer().email()))
                        .toList();
    }

    /** {@return all that the database holds, as one text} */
    String everythingStored() {
        return demo.store().database().transactions().run(connection -> {
            StringBuilder all = new StringBuilder();
            try (Statement statement = connection.createStatement();
                    ResultSet lines = statement.executeQuery("script")) {
                while (lines.next()) {
                    all.append(lines.getString(1)).append('\n');
                }
            }
            return all.toString();
        });
    }

    /** A window with a German reader in front of it. */
    Window window() {
        return window(options -> {});
    }

    /** The same without a trace, which takes as long as what it traces: for windows that see many pages. */
    Window windowWithoutTrace() {
        return window(options -> {}, false);
    }

    Window window(Consumer<NewContextOptions> setting) {
        return window(setting, true);
    }

    private Window window(Consumer<NewContextOptions> setting, boolean isTraced) {
        NewContextOptions options = new NewContextOptions()
                .setBaseURL(url())
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin")
                .setViewportSize(1280, 800);
        setting.accept(options);
        Window window = Window.open(browser.newContext(options), url(), isTraced);
        windows.add(window);
        return window;
    }

    /** Keeps what can be seen in all windows, for whoever looks into a failure. */
    void keep(Path folder, String test) {
        for (int i = 0; i < windows.size(); i++) {
            windows.get(i).keep(folder, test + "-" + i);
        }
    }

    /** Closes all windows. {@return what they did that a page of the shop must not do} */
    List<String> closeWindows() {
        List<String> wrong = new ArrayList<>();
        for (Window window : windows) {
            wrong.addAll(window.wrong());
            window.close();
        }
        windows.clear();
        return wrong;
    }

    @Override
    public void close() {
        server.close();
        demo.close();
    }
}
