package dev.loyalty.value;

import java.time.MonthDay;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a message needs to know of a person. Kept apart from the journal, so that it can be erased.
 *
 * @param locale the language and country they read; null if unknown
 * @param attributes whatever else templates need, by name; at most 64
 * @param birthday month and day of the birthday, never its year; null if unknown. The journal keeps it, too
 */
public record Profile(
        @Nullable Locale locale,
        Map<String, String> attributes,
        @Nullable MonthDay birthday) {

    private static final int MOST = 64;
    private static final int LONGEST = 2000;

    /** Nothing known. */
    public static final Profile EMPTY = new Profile(null, Map.of());

    /**
     * Checks the sizes and copies the attributes.
     *
     * @throws IllegalArgumentException if there are more than 64 attributes, a name is no valid {@link Id}, or a value has more
     *     than 2000 characters or is no well-formed Unicode
     */
    public Profile {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
        if (attributes.size() > MOST) {
            throw new IllegalArgumentException(
                    "a profile has at most " + MOST + " attributes, but this has " + attributes.size());
        }
        attributes.forEach((name, value) -> {
            Text.id(name, "attribute name");
            Text.free(value, LONGEST, "attribute \"" + name + "\"");
        });
    }

    /**
     * A profile without a birthday.
     *
     * @param locale the language and country they read; null if unknown
     * @param attributes whatever else templates need, by name; at most 64
     * @throws IllegalArgumentException if the attributes are too many or not valid
     */
    public Profile(@Nullable Locale locale, Map<String, String> attributes) {
        this(locale, attributes, null);
    }

    /**
     * A profile that states just a locale.
     *
     * @param locale the language and country
     * @return the profile
     */
    public static Profile of(Locale locale) {
        return new Profile(locale, Map.of());
    }

    /**
     * This profile with a birthday.
     *
     * @param day month and day
     * @return the profile
     */
    public Profile withBirthday(MonthDay day) {
        return new Profile(locale, attributes, day);
    }
}
