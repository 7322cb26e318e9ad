package dev.loyalty.examples.shop.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** The files that pages need. Each is asked for with a number that follows from its content, and so may be kept for ever. Thread-safe. */
final class Assets {

    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final Map<String, String> KEPT = Map.of("Cache-Control", "public, max-age=31536000, immutable");

    private final Map<String, String> addresses = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();

    Assets() {
        add("shop.css", "text/css; charset=utf-8", read("shop.css"));
        add("icon.svg", "image/svg+xml; charset=utf-8", read("icon.svg"));
        add("htmx.min.js", "text/javascript; charset=utf-8", read(HTMX));
    }

    private void add(String name, String type, byte[] content) {
        String path = "/assets/" + name;
        CRC32 checksum = new CRC32();
        checksum.update(content);
        addresses.put(name, path + "?v=" + Long.toHexString(checksum.getValue()));
        routes.add(Route.get(path, Route.Access.EVERYBODY, visit -> new Answer.Bytes(type, content, 200, KEPT)));
    }

    private static byte[] read(String resource) {
        try (InputStream bytes = Assets.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException(resource + " is missing from the program");
            }
            return bytes.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@return the address of a file} */
    String address(String name) {
        return addresses.getOrDefault(name, "/assets/" + name);
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
