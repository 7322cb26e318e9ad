package dev.loyalty.examples.shop.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty.examples.shop.browser.Browsers.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class BrowsersTest {

    @TempDir
    private Path folder;

    private Path given;

    @BeforeEach
    void somethingThatRuns() throws IOException {
        given = executable("my-browser");
    }

    @Test
    void testsAreLeftOutWhereThereIsNoBrowserAndSayHowToGetOne() {
        assertThatThrownBy(() -> browsers(Map.of(), Map.of()).demand())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(
                        "There is no Chromium: looked for -Dloyalty.chromium, LOYALTY_CHROMIUM, and chromium,")
                .hasMessageContaining("apt-get install");
    }

    @Test
    void whereTheyAreRequiredTheyFailInstead() {
        Map<String, String> continuousIntegration = Map.of("CI", "true");

        assertThatIllegalStateException()
                .isThrownBy(() -> browsers(Map.of(), continuousIntegration).demand());
        assertThatIllegalStateException()
                .isThrownBy(() -> browsers(Map.of("loyalty.browser", "required"), Map.of())
                        .demand());
        assertThat(browsers(Map.of("loyalty.browser", "auto"), continuousIntegration)
                        .mode())
                .isEqualTo(Mode.AUTO);
    }

    @Test
    void switchedOffTheyAreLeftOutEvenWhereThereIsOne() {
        Browsers browsers =
                browsers(Map.of("loyalty.browser", "off", "loyalty.chromium", given.toString()), Map.of("CI", "true"));

        assertThatThrownBy(browsers::demand).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void aWordThatMeansNothingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        browsers(Map.of("loyalty.browser", "on"), Map.of()).demand())
                .withMessageContaining("-Dloyalty.browser=on is none of auto, required, off");
    }

    @Test
    void aBrowserIsFoundByPropertyThenEnvironmentThenPath() throws IOException {
        Path onPath = executable("chromium");
        Path other = executable("other-browser");
        Map<String, String> path = Map.of("PATH", folder.toString());
        Map<String, String> variable = Map.of("PATH", folder.toString(), "LOYALTY_CHROMIUM", other.toString());

        assertThat(browsers(Map.of(), path).demand().chromium()).isEqualTo(onPath);
        assertThat(browsers(Map.of(), variable).demand().chromium()).isEqualTo(other);
        assertThat(browsers(Map.of("loyalty.chromium", given.toString()), variable)
                        .demand()
                        .chromium())
                .isEqualTo(given);
    }

    @Test
    void anotherBrowserThanTheOneAskedForIsNoneAtAll() throws IOException {
        executable("chromium");
        Map<String, String> path = Map.of("PATH", folder.toString());
        String missing = folder.resolve("missing").toString();

        assertThatThrownBy(() ->
                        browsers(Map.of("loyalty.chromium", missing), path).demand())
                .isInstanceOf(TestAbortedException.class);
    }

    private Path executable(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static Browsers browsers(Map<String, String> properties, Map<String, String> environment) {
        return new Browsers(properties, environment, List.of(), true);
    }
}
