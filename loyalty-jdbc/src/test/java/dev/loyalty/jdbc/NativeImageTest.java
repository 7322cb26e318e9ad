package dev.loyalty.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A native image holds the files that it is told of, and no others. */
class NativeImageTest {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path HINT =
            CLASSES.resolve("META-INF/native-image/dev.loyalty/loyalty-jdbc/resource-config.json");

    @Test
    void itIsToldOfEveryFileOfTheSchema() throws IOException {
        Matcher hint = Pattern.compile("\"pattern\": \"([^\"]+)\"").matcher(Files.readString(HINT));
        assertThat(hint.find()).isTrue();

        List<String> files;
        try (Stream<Path> all = Files.walk(CLASSES)) {
            files = all.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> CLASSES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
        Pattern told = Pattern.compile(hint.group(1).replace("\\\\", "\\"));
        assertThat(files).isNotEmpty().allMatch(file -> told.matcher(file).matches());
    }
}
