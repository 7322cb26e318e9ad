package dev.loyalty.examples.shop.web.merchant;

import dev.loyalty.Health;
import dev.loyalty.examples.shop.web.Language;
import java.util.ArrayList;
import java.util.List;

/** How the background work stands, as sentences: nothing but "all is well", or what is not. */
public final class HealthInWords {

    private final Language language;
    private final List<Sentence> sentences = new ArrayList<>();

    private HealthInWords(Language language) {
        this.language = language;
    }

    /**
     * A sentence.
     *
     * @param text what it says
     * @param isTrouble whether somebody has to do something
     * @param link where that is done; empty for nowhere
     */
    public record Sentence(String text, boolean isTrouble, String link) {}

    static List<Sentence> of(Health health, Language language) {
        HealthInWords words = new HealthInWords(language);
        words.parked(health.parked());
        words.waiting(health);
        words.failing(health.failing());
        if (words.sentences.isEmpty()) {
            words.say("merchant.health.well", false, "");
        }
        return List.copyOf(words.sentences);
    }

    private void parked(long parked) {
        if (parked > 0) {
            sentences.add(new Sentence(counted("merchant.health.parked", parked), true, "/clerk/deliveries"));
        }
    }

    private void waiting(Health health) {
        if (health.queued() > 0) {
            String since = health.oldest().map(language.dates()::moment).orElse("");
            String text = counted("merchant.health.queued", health.queued())
                    + (since.isEmpty() ? "" : " " + language.texts().text("merchant.health.oldest", since));
            sentences.add(new Sentence(text, false, ""));
        }
        if (health.due() > 0) {
            sentences.add(new Sentence(counted("merchant.health.due", health.due()), false, ""));
        }
    }

    private void failing(int failing) {
        if (failing > 0) {
            sentences.add(new Sentence(counted("merchant.health.failing", failing), true, ""));
        }
    }

    private void say(String key, boolean isTrouble, String link) {
        sentences.add(new Sentence(language.texts().text(key), isTrouble, link));
    }

    private String counted(String key, long number) {
        return language.texts().counted(key, number, language.wording().number(number));
    }
}
