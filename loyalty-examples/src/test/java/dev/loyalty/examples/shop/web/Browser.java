package dev.loyalty.examples.shop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks for pages as a browser does, with cookies, and sends forms with the token of the page before. It follows no redirect by itself. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final URI shop;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    /** A browser that knows one shop. */
    public Browser(URI shop) {
        this.shop = shop;
    }

    /**
     * What came back.
     *
     * @param status its status
     * @param body the page
     * @param headers the headers, by their names in lower case
     */
    public record Reply(int status, String body, Map<String, String> headers) {

        /** {@return where the browser is sent; empty if nowhere} */
        public String location() {
            return headers.getOrDefault("location", "");
        }

        /** {@return the page's content without any mark-up, on one line} */
        public String text() {
            int from = body.indexOf("<main");
            int to = body.indexOf("</main>");
            String main = from < 0 ? body : body.substring(from, to);
            return main.replaceAll("<[^>]*>", " ")
                    .replace("&#39;", "'")
                    .replace("&#34;", "\"")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&")
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }

        /** {@return the value of a hidden field; empty if there is none} */
        public String field(String name) {
            Matcher field =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
            return field.find() ? field.group(1) : "";
        }
    }

    /** Asks for a page. */
    public Reply get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Sends a form with the token of the page before. */
    public Reply post(String path, Map<String, String> form, String... headers) {
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.putIfAbsent("token", token);
        return postBare(path, whole, headers);
    }

    /** Sends a form as it is. */
    public Reply postBare(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form, and goes where that leads. */
    public Reply go(String path, Map<String, String> form) {
        Reply reply = post(path, form);
        return reply.location().isEmpty() ? reply : get(reply.location().replaceAll("#.*", ""));
    }

    /** Sends a body as it is. */
    public Reply send(String path, String body, String... headers) {
        return send(request(path, headers)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Signs in. */
    public Browser signIn(String name) {
        get("/login");
        post("/login", Map.of("name", name, "password", "lindenhof"));
        get("/login"); // a page with the new token
        return this;
    }

    /** {@return the token of the page before} */
    public String token() {
        return token;
    }

    /** {@return the id of the session; empty if there is none} */
    public String session() {
        Optional<HttpCookie> cookie = cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals("shop"))
                .findFirst();
        return cookie.map(HttpCookie::getValue).orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Reply send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Reply(response.statusCode(), response.body(), headers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
