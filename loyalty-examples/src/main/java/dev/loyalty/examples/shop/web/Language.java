package dev.loyalty.examples.shop.web;

import dev.loyalty.examples.shop.club.ClubProgram;
import dev.loyalty.examples.shop.club.Dates;
import dev.loyalty.examples.shop.club.Texts;
import dev.loyalty.examples.shop.club.Wordings;
import dev.loyalty.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language of the pages, with its texts, amounts and days. Thread-safe. */
@SuppressWarnings("ImmutableEnumChecker") // what it holds never changes
public enum Language {
    /** The language of the shop. */
    DE(Locale.GERMAN, "Deutsch"),
    /** The other one. */
    EN(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;
    private final Texts texts;
    private final Wording wording;
    private final Dates dates;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
        String end = "_" + locale.getLanguage() + ".properties";
        this.texts = Texts.read(Language.class, "texts" + end, "clerk" + end, "merchant" + end);
        this.wording = Wordings.of(ClubProgram.program(), locale);
        this.dates = new Dates(wording, ClubProgram.ZONE);
    }

    /**
     * The language of a reader: what they have chosen, what their browser asks for, or German.
     *
     * @param chosen what they have chosen; null for nothing
     * @param accepted the header {@code Accept-Language}; null for none
     */
    static Language of(@Nullable String chosen, @Nullable String accepted) {
        for (Language language : values()) {
            if (language.tag().equals(chosen)) {
                return language;
            }
        }
        return accepted == null ? DE : accepted(accepted);
    }

    private static Language accepted(String header) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            Locale found = Locale.lookup(ranges, List.of(Locale.GERMAN, Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? EN : DE;
        } catch (IllegalArgumentException malformed) {
            return DE;
        }
    }

    /** {@return its tag, such as "de"} */
    public String tag() {
        return locale.getLanguage();
    }

    /** {@return what it calls itself} */
    public String ownName() {
        return ownName;
    }

    /** {@return its locale} */
    public Locale locale() {
        return locale;
    }

    /** {@return the texts of the pages} */
    public Texts texts() {
        return texts;
    }

    /** {@return its amounts, numbers and percentages} */
    public Wording wording() {
        return wording;
    }

    /** {@return its days} */
    public Dates dates() {
        return dates;
    }
}
