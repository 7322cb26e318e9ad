package dev.loyalty.examples.shop.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.shop.club.Templates;
import dev.loyalty.examples.shop.club.Texts;
import dev.loyalty.examples.shop.demo.Snippets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the pages: both languages say the same things, and nothing is missing or left over. */
class TextsTest {

    private static final Texts GERMAN = Language.DE.texts();
    private static final Texts ENGLISH = Language.EN.texts();

    private static final Pattern ASKED = Pattern.compile("\\b(?:t|text)\\(\"([^\"]+)\"[,)]");
    private static final Pattern COUNTED = Pattern.compile("counted\\(\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:/[a-z]+)*/[A-Z][A-Za-z]+#[a-z]+)\"");
    private static final Pattern STYLE = Pattern.compile("\\s(?:style|on[a-z]+)\\s*=");

    private static final String PAGES = everything();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(GERMAN.keys()).isEqualTo(ENGLISH.keys());
    }

    @Test
    void bothLanguagesHaveTheSamePlacesForValues() {
        for (String key : GERMAN.keys()) {
            assertThat(places(GERMAN.text(key))).as(key).isEqualTo(places(ENGLISH.text(key)));
        }
    }

    @Test
    void everyTextThatAPageAsksForIsThere() {
        Set<String> asked = found(ASKED);
        found(COUNTED).forEach(key -> asked.addAll(List.of(key + ".one", key + ".many")));
        assertThat(asked).isNotEmpty();
        assertThat(GERMAN.keys()).containsAll(asked);
    }

    @Test
    void everyFieldOfAMailSaysWhatItMeans() {
        assertThat(Templates.fields())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(GERMAN.keys()).contains("mailfield." + field));
    }

    /** A key is used if it stands somewhere, or if what comes before one of its points does, with a quotation mark behind it. */
    @Test
    void noTextIsLeftOver() {
        assertThat(GERMAN.keys())
                .allSatisfy(key -> assertThat(isUsed(key)).as(key).isTrue());
    }

    @Test
    void everyPieceOfCodeThatAPageShowsIsThere() {
        assertThat(found(CODE))
                .hasSizeGreaterThan(8)
                .allSatisfy(piece -> assertThat(Snippets.of(piece).code())
                        .as(piece)
                        .isNotBlank()
                        .doesNotContain("// show"));
    }

    @Test
    void noPageHasAStyleOrAScriptOfItsOwn() {
        assertThat(STYLE.matcher(templates()).find()).isFalse();
        assertThat(templates()).doesNotContain("$unsafe");
    }

    private static boolean isUsed(String key) {
        boolean isWhole = PAGES.contains("\"" + key + "\"");
        String counted = key.replaceAll("\\.(one|many)$", "");
        boolean isCounted = !counted.equals(key) && PAGES.contains("\"" + counted + "\"");
        return isWhole || isCounted || isBuilt(key);
    }

    private static boolean isBuilt(String key) {
        return IntStream.range(0, key.length())
                .filter(i -> key.charAt(i) == '.')
                .anyMatch(point -> PAGES.contains("\"" + key.substring(0, point + 1) + "\"")
                        || PAGES.contains("\"" + key.substring(0, point) + "\""));
    }

    private static Set<String> places(String text) {
        Matcher places = Pattern.compile("\\{[0-9]}").matcher(text);
        return places.results().map(place -> place.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern) {
        return pattern.matcher(PAGES).results().map(hit -> hit.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String everything() {
        return read(Path.of("src/main/java/dev/loyalty/examples/shop/web")) + templates();
    }

    private static String templates() {
        return read(Path.of("src/main/jte"));
    }

    private static String read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
