package dev.loyalty.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Documents as they were written when their format was released: lines of {@code name = hex}, and comments. They stand in
 * databases, so they are never edited; a new format gets a file of its own.
 */
final class Golden {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private Golden() {}

    static String text(String file) {
        try (InputStream in = Golden.class.getResourceAsStream("golden/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Map<String, byte[]> documents(String file) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (String line : text(file).lines().toList()) {
            int separator = line.indexOf(" = ");
            if (separator > 0 && !line.startsWith("#")) {
                documents.put(line.substring(0, separator), HEX.parseHex(line.substring(separator + 3)));
            }
        }
        return documents;
    }

    /** The same of two formats: the first, and the newest. */
    static <T> Stream<DynamicTest> tests(
            String name, IntFunction<Map<String, T>> expected, BiFunction<T, byte[], T> decode, Encoding<T> encode) {
        return IntStream.rangeClosed(DocumentFormat.FIRST, DocumentFormat.NEWEST)
                .boxed()
                .flatMap(format -> tests(
                        name + "-format-" + format + ".txt",
                        expected.apply(format),
                        decode,
                        value -> encode.of(value, format)));
    }

    /** How something is written in a format. */
    interface Encoding<T> {
        byte[] of(T value, int format);
    }

    /** Each document reads as what it was written from, and that is written as it was. */
    static <T> Stream<DynamicTest> tests(
            String file, Map<String, T> expected, BiFunction<T, byte[], T> decode, Function<T, byte[]> encode) {
        Map<String, byte[]> documents = documents(file);
        Stream<DynamicTest> each = expected.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(file + ": " + entry.getKey(), () -> {
                    assertThat(HEX.formatHex(encode.apply(entry.getValue())))
                            .isEqualTo(HEX.formatHex(documents.getOrDefault(entry.getKey(), new byte[0])));
                    assertThat(decode.apply(entry.getValue(), documents.get(entry.getKey())))
                            .isEqualTo(entry.getValue());
                }));
        DynamicTest complete = DynamicTest.dynamicTest(
                "every document is known", () -> assertThat(documents.keySet()).isEqualTo(expected.keySet()));
        return Stream.concat(each, Stream.of(complete));
    }
}
