package dev.loyalty.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where texts are looked for: in the language of a country, in the language, then in English. */
final class Chain {

    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);

    private final List<Language> languages;
    private final Once told;

    Chain(List<Language> languages, Once told) {
        this.languages = List.copyOf(languages);
        this.told = told;
    }

    /** The language in which most is said. */
    Language first() {
        return languages.get(0);
    }

    /** The text of a key. Never fails: what is nowhere is said by its key. */
    Template find(String key, @Nullable Long count) {
        for (Language language : languages) {
            Template found = count == null ? language.find(key) : language.find(key, form(language, count));
            if (found != null) {
                if (!language.base().equals(first().base())) {
                    tell(first().base(), key);
                }
                return found;
            }
        }
        tell(first().base(), key);
        return Template.literal(key);
    }

    /** The text of a key that a language may leave out. */
    @Nullable
    Template optional(String key) {
        for (Language language : languages) {
            Template found = language.find(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether the language in which most is said takes the form of one for a number. */
    boolean isOne(long number) {
        return form(first(), number).equals(PluralForm.ONE);
    }

    /** A text that names no figure. */
    String text(String key) {
        StringBuilder all = new StringBuilder();
        find(key, null).pieces().forEach(piece -> all.append(piece.text()));
        return all.toString();
    }

    /** A text names a figure that what is said does not have. */
    void lacks(String key, String slot) {
        if (told.isNew(key + " {" + slot + "}")) {
            LOG.error("the text {} names the figure {}, which there is not", key, slot);
        }
    }

    private void tell(String language, String key) {
        if (told.isNew(language + " " + key)) {
            LOG.warn("the wording in {} has no text for {}: English stands in for it", language, key);
        }
    }

    /** The form of a number, by the rules of the language or, where a country declares none, those of its language. */
    private String form(Language of, long number) {
        for (Language language : languages) {
            if (language.base().equals(of.base()) && !language.forms().isEmpty()) {
                return language.forms().stream()
                        .filter(form -> form.isOf(number))
                        .map(PluralForm::name)
                        .findFirst()
                        .orElse(PluralForm.OTHER);
            }
        }
        return PluralForm.OTHER;
    }
}
