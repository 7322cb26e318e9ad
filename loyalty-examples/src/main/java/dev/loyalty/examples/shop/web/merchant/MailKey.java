package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.examples.shop.web.Language;
import dev.loyalty.examples.shop.web.MissingException;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.program.MessageKind;
import java.util.Locale;

/**
 * Which mail is written.
 *
 * @param kind what it says
 * @param language in which language
 */
public record MailKey(MessageKind kind, Language language) {

    /**
     * The one that a path names.
     *
     * @throws MissingException if there is no such mail
     */
    static MailKey of(Visit visit) {
        for (MessageKind kind : MessageKind.values()) {
            for (Language language : Language.values()) {
                MailKey key = new MailKey(kind, language);
                if (key.slug().equals(visit.path("kind")) && language.tag().equals(visit.path("language"))) {
                    return key;
                }
            }
        }
        throw new MissingException();
    }

    private String slug() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return the path of its page} */
    public String path() {
        return "/merchant/mails/" + slug() + "/" + language.tag();
    }

    /** {@return under which name a session keeps its draft} */
    String draft() {
        return "mail-" + slug() + "-" + language.tag();
    }
}
