package dev.loyalty.examples.shop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The code behind a page: pieces of the shop's own sources, which its jar brings along. A piece stands between a line
 * {@code // show: name} and a line {@code // end}, so what is shown is what runs. Thread-safe.
 */
public final class Snippets {

    private static final String ROOT = "/shop-source/dev/loyalty/examples/shop/";
    private static final Map<String, Snippet> CUT = new ConcurrentHashMap<>();

    private Snippets() {}

    /**
     * A piece of code.
     *
     * @param file the file, such as {@code store/Checkout.java}
     * @param code its lines
     */
    public record Snippet(String file, String code) {}

    /**
     * Cuts a piece.
     *
     * @param where the class and the piece's name, such as {@code store/Checkout#checkout}
     * @throws IllegalArgumentException if there is no such piece
     */
    public static Snippet of(String where) {
        return CUT.computeIfAbsent(where, Snippets::cut);
    }

    private static Snippet cut(String where) {
        int hash = where.indexOf('#');
        String file = where.substring(0, hash) + ".java";
        List<String> lines = read(file).lines().toList();
        int from = indexOf(lines, "// show: " + where.substring(hash + 1), 0);
        int to = indexOf(lines, "// end", from);
        if (from < 0 || to < 0) {
            throw new IllegalArgumentException("there is no piece " + where);
        }
        return new Snippet(file, String.join("\n", lines.subList(from + 1, to)).stripIndent());
    }

    private static int indexOf(List<String> lines, String mark, int from) {
        for (int i = Math.max(0, from); i < lines.size(); i++) {
            if (lines.get(i).strip().equals(mark)) {
                return i;
            }
        }
        return -1;
    }

    private static String read(String file) {
        try (InputStream bytes = Snippets.class.getResourceAsStream(ROOT + file)) {
            if (bytes == null) {
                throw new IllegalArgumentException("there is no source " + file);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
