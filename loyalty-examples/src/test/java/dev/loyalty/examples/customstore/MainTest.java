package dev.loyalty.examples.customstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void theEngineRunsOnTheCustomStore() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Main.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "spent 520.00 EUR, top tier",
                        "spent 470.00 EUR, next silver at 500.00 EUR, missing 30.00 EUR, 94 %");
    }
}
