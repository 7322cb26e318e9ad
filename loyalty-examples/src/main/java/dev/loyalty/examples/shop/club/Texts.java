package dev.loyalty.examples.shop.club;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one language, from a file of properties in UTF-8. What is put into a text stands for <code>{0}</code>, <code>{1}</code>
 * and so on. Thread-safe.
 */
public final class Texts {

    private static final Logger LOG = LoggerFactory.getLogger(Texts.class);

    private final Map<String, String> texts;

    private Texts(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /**
     * Reads texts that lie beside a class.
     *
     * @param beside the class
     * @param files what their files are called
     */
    public static Texts read(Class<?> beside, String... files) {
        Map<String, String> texts = new HashMap<>();
        for (String file : files) {
            texts.putAll(texts(beside, file));
        }
        return new Texts(texts);
    }

    private static Map<String, String> texts(Class<?> beside, String file) {
        try (InputStream bytes = beside.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IOException(file + " is missing from the program");
            }
            Properties read = new Properties();
            try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                read.load(reader);
            }
            Map<String, String> texts = new HashMap<>();
            read.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A text with its values. A key that is missing is shown as it is, and logged.
     *
     * @param key which text
     * @param values what stands for <code>{0}</code>, <code>{1}</code> and so on
     */
    public String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            LOG.warn("there is no text \"{}\"", key);
            return key;
        }
        return values.length == 0 ? text : filled(text, values);
    }

    /** {@return a text in the form for one, or for so many; the number stands for <code>{0}</code>} */
    public String counted(String key, long number, String written) {
        return text(key + (number == 1 ? ".one" : ".many"), written);
    }

    /** {@return whether there is such a text} */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** {@return the keys of all texts} */
    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    /** In one pass, so that a value that looks like a place is left alone. */
    private static String filled(String text, Object... values) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int place =
                    c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}' ? text.charAt(at + 1) - '0' : -1;
            if (place >= 0 && place < values.length) {
                filled.append(values[place]);
                at += 3;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }
}
