package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.web.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Shows a mail in a frame of its own, where nothing runs and nothing is loaded. */
final class Cage {

    private static final Map<String, String> BARS = Map.of(
            "Content-Security-Policy",
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");

    private Cage() {}

    static Answer of(String html) {
        return new Answer.Bytes("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), 200, BARS);
    }
}
