package dev.loyalty.examples.shop.club;

import dev.loyalty.command.Refusal;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.Explanation.TierAnswer;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.OrderAnswer;
import java.util.List;
import java.util.Locale;

/** The engine's answers as sentences: of history, reasons, refusals and explanations. One for each language. Thread-safe. */
public final class Sentences {

    private final Locale locale;

    private Sentences(Locale locale) {
        this.locale = locale;
    }

    /** Sentences in a language. */
    public static Sentences in(Locale locale) {
        return new Sentences(locale);
    }

    /** {@return what happened} */
    public String of(HistoryLine line) {
        return line.sentence();
    }

    /** {@return why a tier was given or taken} */
    public String of(TierReason reason) {
        return reason.sentence();
    }

    /** {@return why a tier is held or not} */
    public String of(TierAnswer answer) {
        return answer.sentence();
    }

    /** {@return what of an order counts, and why the rest does not} */
    public List<String> of(OrderAnswer answer) {
        return answer.sentences();
    }

    /** {@return why something was refused} */
    public String of(Refusal refusal) {
        return refusal.sentence();
    }

    /** {@return the language} */
    public Locale locale() {
        return locale;
    }
}
