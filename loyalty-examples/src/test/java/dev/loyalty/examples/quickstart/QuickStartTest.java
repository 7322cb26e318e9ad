package dev.loyalty.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.examples.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickStartTest {

    @Test
    void anOrderGoesInAndATierComesOut() throws Exception {
        assertThat(Printed.by(QuickStart::run))
                .containsExactly(
                        "bronze → silver, because net spend 520.00 ≥ 500.00",
                        "spent 470.00 EUR, next silver at 500.00 EUR, missing 30.00 EUR, 94 %",
                        "group 3; mails [ENROLLED, DEMOTED]");
    }

    @Test
    void theReadmeShowsThisVeryCode() throws IOException {
        String program =
                squeezed(Files.readString(Path.of("src/main/java/dev/loyalty/examples/quickstart/QuickStart.java")));
        String readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("```java\n") + "```java\n".length();
        List<String> snippet =
                readme.substring(start, readme.indexOf("```", start)).lines().toList();

        assertThat(snippet)
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(program).contains(squeezed(line.replaceFirst(";? *//.*", ""))));
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
