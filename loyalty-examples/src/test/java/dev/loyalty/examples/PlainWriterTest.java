package dev.loyalty.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PlainWriterTest {

    @Test
    void aTerminalThatKnowsUnicodeGetsIt() {
        assertThat(written(StandardCharsets.UTF_8)).isEqualTo("█▏ ≥ ▲ – Zoë …");
    }

    @Test
    void aTerminalThatDoesNotGetsPlainSignsInstead() {
        assertThat(written(StandardCharsets.ISO_8859_1)).isEqualTo("#| >= + - Zoë ...");
    }

    @Test
    void aLocaleWithoutACharacterSetMeansUtf8() {
        assertThat(charset("native.encoding", "ANSI_X3.4-1968")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(charset("native.encoding", "ISO-8859-1")).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(charset("stdout.encoding", "no-such")).isEqualTo(StandardCharsets.UTF_8);
        assertThat(charset("other", "")).isEqualTo(StandardCharsets.UTF_8);
    }

    private static String written(Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintWriter out = new PrintWriter(new PlainWriter(bytes, charset))) {
            out.print("█▏ ≥ ▲ – Zoë ");
            out.write('…');
            out.write(new char[0]);
        }
        return bytes.toString(charset);
    }

    private static Charset charset(String name, String value) {
        Properties system = new Properties();
        system.setProperty(name, value);
        return PlainWriter.terminalCharset(system);
    }
}
