package dev.loyalty.wording;

import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.ProgramHistory;
import dev.loyalty.value.LanguageTags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The languages in which things are said. English and German are built in. Immutable and thread-safe.
 *
 * <p>What is asked for in {@code de-AT} is looked for there, then in {@code de}, then in English. The machine's own language plays no part,
 * nor do a locale's extensions, such as other digits.
 */
public final class Languages {

    /** Where a text is in no other language. */
    static final String LAST = "en";

    private final Map<String, Language> byTag;
    private final Once told = new Once();

    Languages(Map<String, Language> byTag) {
        this.byTag = Map.copyOf(byTag);
    }

    /** {@return the languages that the library brings} */
    public static Languages builtIn() {
        return BuiltIn.LANGUAGES;
    }

    /**
     * These with another language, or with texts that are said otherwise in one of them.
     *
     * @param tag the language, such as {@code fr} or {@code de-AT}
     * @param source what people call the file, such as its path
     * @param content the file: lines of {@code key=text}
     * @return the wider languages
     * @throws IllegalArgumentException if a key is unknown, a text names other figures than it should, or the file cannot be read;
     *     names file and line, and says what would be right
     */
    public Languages with(String tag, String source, String content) {
        String asked = LanguageTags.of(LanguageTags.parse(tag).stripExtensions());
        Map<String, LanguageFile.Line> lines = LanguageFile.read(source, content);
        Language more = Language.of(asked, lines);
        Language known = byTag.get(asked);
        Language language = known == null ? more : known.and(more);
        Map<String, Language> wider = new LinkedHashMap<>(byTag);
        wider.put(asked, language);
        Languages all = new Languages(wider);
        new LanguageCheck(BuiltIn.english(), all.formsOf(language)).check(lines);
        return all;
    }

    /** {@return the tags of the languages, in their order} */
    public List<String> tags() {
        return List.copyOf(new TreeSet<>(byTag.keySet()));
    }

    /**
     * Says things in a language.
     *
     * @param locale the language, and the country where it matters; null if unknown, which is English
     * @param inForce the version of the program that is in force: its zone, and the names that it gives
     * @param programs all its versions, for the names of what it no longer has
     * @return the wording
     */
    public Wording wording(@Nullable Locale locale, LoyaltyProgram inForce, ProgramHistory programs) {
        Locale plain = locale == null ? Locale.ROOT : locale.stripExtensions();
        return Wording.of(chain(plain.toLanguageTag()), plain, new Names(inForce, programs, plain, null));
    }

    /** Where texts are looked for that are asked for in a language. */
    Chain chain(String tag) {
        List<Language> found = new ArrayList<>();
        for (String each = tag; !each.isEmpty(); each = shorter(each)) {
            Language language = byTag.get(each);
            if (language != null) {
                found.add(language);
            }
        }
        Language last = language(LAST);
        if (!found.contains(last)) {
            found.add(last);
        }
        return new Chain(found, told);
    }

    Language language(String tag) {
        return Objects.requireNonNull(byTag.get(tag), tag);
    }

    private List<PluralForm> formsOf(Language language) {
        Language base = byTag.get(language.base());
        return language.forms().isEmpty() && base != null ? base.forms() : language.forms();
    }

    private static String shorter(String tag) {
        int hyphen = tag.lastIndexOf('-');
        return hyphen < 0 ? "" : tag.substring(0, hyphen);
    }
}
