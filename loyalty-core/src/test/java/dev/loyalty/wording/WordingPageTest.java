package dev.loyalty.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about wording shows is what is read. */
class WordingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "wording.md");
    private static final Path SENTENCES =
            Path.of("src", "test", "resources", "dev", "loyalty", "wording", "sentences.txt");
    private static final Pattern FILE =
            Pattern.compile("`(\\w\\w)\\.properties`[^`]*```properties\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?!what \\|)[^|]+ \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");

    @Test
    void everySentenceIsOne() throws IOException {
        List<MatchResult> rows = ROW.matcher(page()).results().toList();
        String sentences = spaces(Files.readString(SENTENCES));

        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(sentences).contains("\n  " + row.group(1) + "\n  " + row.group(2) + "\n"));
    }

    @Test
    void everyFileIsTaken() throws IOException {
        List<MatchResult> files = FILE.matcher(page()).results().toList();

        assertThat(files).extracting(file -> file.group(1)).containsExactly("de", "fr", "pl");
        assertThat(files)
                .allSatisfy(file -> assertThat(Languages.builtIn()
                                .with(file.group(1), "the page", file.group(2))
                                .tags())
                        .contains(file.group(1)));
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static String spaces(String text) {
        return text.replace('\u00a0', ' ');
    }
}
