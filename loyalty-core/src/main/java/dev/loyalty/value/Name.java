package dev.loyalty.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people read: a default text, and others for some locales.
 *
 * @param text the text where no locale fits; not blank
 * @param perLocale the text for a locale; looked up by language and country, then by language alone
 */
public record Name(String text, Map<Locale, String> perLocale) {

    private static final int LONGEST = 2000;

    /**
     * Checks that there is something to read, and copies the map.
     *
     * @throws IllegalArgumentException if a text is blank, has more than 2000 characters, or is no well-formed Unicode
     */
    public Name {
        perLocale = Collections.unmodifiableMap(new LinkedHashMap<>(perLocale));
        Text.free(text, LONGEST, "a name");
        perLocale.values().forEach(localized -> Text.free(localized, LONGEST, "a name"));
        if (text.isBlank() || perLocale.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a name must not be blank");
        }
    }

    /**
     * One text for everybody.
     *
     * @param text not blank
     * @return the name
     * @throws IllegalArgumentException if {@code text} is blank
     */
    public static Name of(String text) {
        return new Name(text, Map.of());
    }

    /**
     * This name with the text for one more locale.
     *
     * @param locale for whom
     * @param localized what they read
     * @return the wider name
     * @throws IllegalArgumentException if {@code localized} is blank
     */
    public Name in(Locale locale, String localized) {
        Map<Locale, String> wider = new LinkedHashMap<>(perLocale);
        wider.put(locale, localized);
        return new Name(text, wider);
    }

    /**
     * The text for a reader.
     *
     * @param locale the reader's, or null if unknown
     * @return the text for language and country, else for the language, else the default
     */
    public String in(@Nullable Locale locale) {
        if (locale == null) {
            return text;
        }
        String exact = perLocale.get(locale);
        if (exact != null) {
            return exact;
        }
        String byLanguage = perLocale.get(Locale.forLanguageTag(locale.getLanguage()));
        return byLanguage != null ? byLanguage : text;
    }
}
