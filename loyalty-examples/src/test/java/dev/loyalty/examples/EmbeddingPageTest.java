package dev.loyalty.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code of docs/embedding.md is that of the examples, whose tests run it. */
class EmbeddingPageTest {

    private static final Path EXAMPLES = Path.of("src/main/java/dev/loyalty/examples");

    /** A block, and before it the file that it is of. An ellipsis stands for anything. */
    private static final Pattern BLOCK =
            Pattern.compile("^<!-- (\\S+\\.java) -->\\n```java\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    private static List<MatchResult> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("../docs/embedding.md")))
                .results()
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> aBlockShowsTheVeryCodeOfItsFile() throws IOException {
        return blocks().stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.group(1) + ": "
                                + block.group(2)
                                        .lines()
                                        .findFirst()
                                        .orElseThrow()
                                        .strip(),
                        () -> assertThat(squeezed(Files.readString(EXAMPLES.resolve(block.group(1)))))
                                .contains(parts(block.group(2)))));
    }

    @Test
    void everyRecipeOfTheShopsTransactionIsOfAFile() throws IOException {
        assertThat(blocks())
                .extracting(block -> block.group(1))
                .containsExactly(
                        "jdbc/Transactions.java",
                        "jdbc/Shop.java",
                        "jdbc/Shop.java",
                        "jdbc/CatchUp.java",
                        "spring/LoyaltyConfiguration.java",
                        "spring/SpringTransaction.java",
                        "spring/Checkout.java",
                        "spring/LoyaltyDesk.java",
                        "adapters/BulkMailer.java");
    }

    private static List<String> parts(String block) {
        List<String> parts = new ArrayList<>();
        for (String part : block.split("…", -1)) {
            parts.add(squeezed(part));
        }
        return parts;
    }

    /** Without white space, comments of declarations and words to the compiler. */
    private static String squeezed(String code) {
        return code.replaceAll("(?s)/\\*\\*.*?\\*/", "")
                .replaceAll("@SuppressWarnings\\([^)]*\\)[^\\n]*", "")
                .replaceAll("\\s+", "");
    }
}
