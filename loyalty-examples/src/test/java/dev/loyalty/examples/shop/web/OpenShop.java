package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.club.smtp.SmtpPost;
import dev.loyalty.examples.shop.demo.Demo;
import dev.loyalty.examples.shop.store.Database;
import dev.loyalty.examples.shop.store.Store;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A shop without any past, served on a port of its own. Its real time stands still, and nothing happens by itself. */
public final class OpenShop implements AutoCloseable {

    private static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-11-30T08:00:00Z"));

    private final Demo demo;
    private final ShopServer server;

    private OpenShop(Demo demo, ShopServer server) {
        this.demo = demo;
        this.server = server;
    }

    /** {@return one in memory} */
    public static OpenShop open() {
        return prepared(closed(null));
    }

    /** {@return one whose mails go to a mail server elsewhere} */
    public static OpenShop sendingTo(SmtpPost.Server server) {
        return prepared(closed(server));
    }

    private static OpenShop prepared(Demo demo) {
        demo.prepare();
        return new OpenShop(demo, serve(demo));
    }

    /** {@return one whose sample is not filled in yet} */
    static OpenShop waiting() {
        Demo demo = closed(null);
        return new OpenShop(demo, serve(demo));
    }

    private static ShopServer serve(Demo demo) {
        return ShopServer.start(demo, "127.0.0.1", 0, TIME);
    }

    private static Demo closed(SmtpPost.@Nullable Server server) {
        Database database = Database.open("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        return Demo.open(database, new Demo.Setup(true, server, null, TIME));
    }

    /** {@return a browser that has not been here before} */
    public Browser browser() {
        return new Browser(address());
    }

    /** {@return where it is served} */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** {@return the demonstration} */
    public Demo demo() {
        return demo;
    }

    /** {@return the shop} */
    public Store store() {
        return demo.store();
    }

    /** {@return the table of routes} */
    public List<Route> routes() {
        return server.routes();
    }

    /** {@return everything that stands in the tables of the shop and of the engine, row by row} */
    public List<String> everything() {
        return store().database().transactions().run(connection -> {
            List<String> rows = new ArrayList<>();
            try (ResultSet tables =
                            connection.getMetaData().getTables(null, "PUBLIC", "%", new String[] {"BASE TABLE"});
                    Statement statement = connection.createStatement()) {
                while (tables.next()) {
                    String table = tables.getString("TABLE_NAME");
                    try (ResultSet all = statement.executeQuery("select * from \"" + table + "\"")) {
                        while (all.next()) {
                            StringBuilder row = new StringBuilder(table);
                            for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
                                Object value = all.getObject(i);
                                row.append('|')
                                        .append(
                                                value instanceof byte[] bytes
                                                        ? new String(bytes, StandardCharsets.UTF_8)
                                                        : value);
                            }
                            rows.add(row.toString());
                        }
                    }
                }
            }
            return rows;
        });
    }

    @Override
    public void close() {
        server.close();
        demo.close();
    }
}
