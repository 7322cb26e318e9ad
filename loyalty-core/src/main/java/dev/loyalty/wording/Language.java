package dev.loyalty.wording;

import dev.loyalty.wording.LanguageFile.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language, or those that a country says otherwise.
 *
 * @param tag the language tag: {@code de}, {@code de-AT}
 * @param texts the texts by their keys
 * @param forms the forms that texts take for some numbers, in the order in which they are tried; empty if none are declared
 */
record Language(String tag, Map<String, Template> texts, List<PluralForm> forms) {

    static final String PLURAL = "plural.";

    /** Copies. */
    Language {
        texts = Map.copyOf(texts);
        forms = List.copyOf(forms);
    }

    /**
     * What a file says.
     *
     * @throws IllegalArgumentException if a text or a rule cannot be read; names the line
     */
    static Language of(String tag, Map<String, Line> lines) {
        Map<String, Template> texts = new HashMap<>();
        List<PluralForm> forms = new ArrayList<>();
        lines.forEach((key, line) -> {
            try {
                if (key.startsWith(PLURAL)) {
                    forms.add(PluralForm.of(key.substring(PLURAL.length()), line.text()));
                } else {
                    texts.put(key, Template.of(line.text()));
                }
            } catch (IllegalArgumentException malformed) {
                throw LanguageFile.wrong(line.place(), String.valueOf(malformed.getMessage()));
            }
        });
        return new Language(tag, texts, forms);
    }

    /** The same, with what another file says instead or besides. */
    Language and(Language more) {
        Map<String, Template> all = new HashMap<>(texts);
        all.putAll(more.texts);
        return new Language(tag, all, more.forms.isEmpty() ? forms : more.forms);
    }

    /** The language without a country: {@code de}. */
    String base() {
        return base(tag);
    }

    static String base(String tag) {
        int hyphen = tag.indexOf('-');
        return hyphen < 0 ? tag : tag.substring(0, hyphen);
    }

    /** The text of a key; null if there is none. */
    @Nullable
    Template find(String key) {
        return texts.get(key);
    }

    /** The text of a key in a form; where that is not there, in the form for all other numbers. */
    @Nullable
    Template find(String key, String form) {
        Template found = texts.get(key + "." + form);
        return found != null ? found : texts.get(key + "." + PluralForm.OTHER);
    }
}
