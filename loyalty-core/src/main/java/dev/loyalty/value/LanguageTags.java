package dev.loyalty.value;

import java.util.Locale;

/** Locales as language tags (BCP 47): {@code de}, {@code de-AT}. */
public final class LanguageTags {

    private LanguageTags() {}

    /**
     * The tag of a locale, from which {@link #parse} makes an equal one.
     *
     * @throws IllegalArgumentException if there is none, as for a locale made of {@code "de_AT"} as its language
     */
    public static String of(Locale locale) {
        String tag = locale.toLanguageTag();
        if (!Locale.forLanguageTag(tag).equals(locale)) {
            throw new IllegalArgumentException("the locale \"" + locale
                    + "\" has no language tag: make it by Locale.forLanguageTag, for example of de-AT");
        }
        return tag;
    }

    /**
     * The locale that a tag names.
     *
     * @throws IllegalArgumentException if it is no tag, or an outdated form of one
     */
    public static Locale parse(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String form = locale.toLanguageTag();
        if (!form.equalsIgnoreCase(tag)) {
            throw new IllegalArgumentException("\"" + tag + "\" is no language tag: "
                    + (locale.equals(Locale.ROOT) ? "give one such as de or de-AT" : "give " + form));
        }
        return locale;
    }
}
