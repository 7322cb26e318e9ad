package dev.loyalty.examples.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter shown = new StringWriter();

    @Test
    void aLogGetsALineAtEachQuarter() {
        try (Progress progress = Progress.lines(new PrintWriter(shown), 1000)) {
            for (long done = 100; done <= 1000; done += 100) {
                progress.reached(done);
            }
        }

        assertThat(shown.toString().lines())
                .containsExactly(
                        "  300 of 1,000 rows", "  500 of 1,000 rows", "  800 of 1,000 rows", "  1,000 of 1,000 rows");
    }

    @Test
    void aBarIsGoneInTheEnd() {
        try (Progress progress = Progress.bar(new PrintWriter(shown), 1000)) {
            progress.reached(1000);
        }

        assertThat(shown.toString()).contains("rows").endsWith("\r" + " ".repeat(78) + "\r");
    }
}
