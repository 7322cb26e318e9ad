package dev.loyalty.examples.shop.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe-core what is wrong with a page for those who use it with assistive technology. */
final class Axe {

    private static final String SOURCE = source();
    private static final String RUN = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
              const found = await axe.run(document,
                  { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                  rule.id + ': ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ')));
            }""";

    private final Page page;

    private Axe(Page page) {
        this.page = page;
    }

    /** Puts it into the page that is shown. */
    static Axe on(Page page) {
        page.evaluate(SOURCE);
        return new Axe(page);
    }

    /** {@return what is wrong with the page as it is shown now, each with a note in front} */
    List<String> violations(String note) {
        return ((List<?>) page.evaluate(RUN))
                .stream().map(rule -> note + ": " + rule).toList();
    }

    private static String source() {
        try (InputStream bytes = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (bytes == null) {
                throw new IllegalStateException("axe.min.js is not on the class path");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
