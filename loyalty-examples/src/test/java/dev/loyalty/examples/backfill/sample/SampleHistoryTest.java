package dev.loyalty.examples.backfill.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleHistoryTest {

    @Test
    void theBundledFileIsWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        Path written = folder.resolve(SampleHistory.FILE);

        SampleHistory.main(new String[] {written.toString()});

        try (InputStream bundled = SampleHistory.open()) {
            assertThat(written).hasContent(new String(bundled.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void itIsAsBigAsItsReadersExpect() {
        assertThat(SampleHistory.text().lines().skip(1))
                .hasSize(4168)
                .filteredOn(row -> row.startsWith("CN-"))
                .hasSize(406);
    }
}
