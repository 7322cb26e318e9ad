package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.demo.Demo;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import jakarta.servlet.SessionTrackingMode;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.SessionHandler;
import org.eclipse.jetty.http.HttpCookie;

/** Serves the shop by HTTP. Thread-safe. */
public final class ShopServer implements AutoCloseable {

    private static final int SESSION_SECONDS = 8 * 3600;
    private static final long LONGEST_BODY = 256 * 1024;

    private final Javalin server;
    private final List<Route> routes;

    private ShopServer(Javalin server, List<Route> routes) {
        this.server = server;
        this.routes = routes;
    }

    /**
     * Starts to serve.
     *
     * @param demo the shop
     * @param host on which address
     * @param port on which port; 0 for one that is free
     * @param time the real time
     * @throws RuntimeException if the port is taken
     */
    public static ShopServer start(Demo demo, String host, int port, InstantSource time) {
        Assets assets = new Assets();
        Front front = new Front(demo, new Views(assets));
        List<Route> routes = Routes.all(assets, time);
        Javalin server = Javalin.create(config -> configure(config, front, routes));
        server.start(host, port);
        return new ShopServer(server, routes);
    }

    private static void configure(JavalinConfig config, Front front, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.http.maxRequestSize = LONGEST_BODY;
        config.jetty.modifyServletContextHandler(ShopServer::sessions);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.before(Headers::put);
        for (Route route : routes) {
            HandlerType type = route.method() == Route.Method.GET ? HandlerType.GET : HandlerType.POST;
            config.routes.addHttpHandler(type, route.path(), context -> front.answer(context, route));
        }
        config.routes.error(404, context -> front.missing(context));
        config.routes.error(405, context -> front.missing(context));
    }

    private static void sessions(ServletContextHandler handler) {
        SessionHandler sessions = new SessionHandler();
        sessions.setHttpOnly(true);
        sessions.setSameSite(HttpCookie.SameSite.LAX); // strict would sign out who comes by a link in a mail
        sessions.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        sessions.setMaxInactiveInterval(SESSION_SECONDS);
        sessions.setSessionCookie("shop");
        handler.setSessionHandler(sessions);
    }

    /** {@return the port on which it serves} */
    public int port() {
        return server.port();
    }

    /** {@return the table of routes} */
    List<Route> routes() {
        return routes;
    }

    @Override
    public void close() {
        server.stop();
    }
}
