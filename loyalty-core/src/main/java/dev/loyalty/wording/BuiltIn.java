package dev.loyalty.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The languages that the library brings: files beside this class, in its package and module. */
final class BuiltIn {

    static final List<String> TAGS = List.of("en", "en-US", "de", "de-AT", "de-CH");

    static final Languages LANGUAGES = new Languages(read());

    private BuiltIn() {}

    /** English as the library brings it: by it, files of others are checked. */
    static Language english() {
        return LANGUAGES.language(Languages.LAST);
    }

    private static Map<String, Language> read() {
        Map<String, Language> languages = new LinkedHashMap<>();
        for (String tag : TAGS) {
            String file = tag + ".properties";
            languages.put(tag, Language.of(tag, LanguageFile.read(file, content(file))));
        }
        return languages;
    }

    private static String content(String file) {
        try (InputStream in = BuiltIn.class.getResourceAsStream(file)) {
            byte[] bytes = Objects.requireNonNull(in, () -> file + " is missing beside " + BuiltIn.class)
                    .readAllBytes();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
