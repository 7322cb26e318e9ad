package dev.loyalty.examples.shop.club;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.TierReason;
import dev.loyalty.member.Explanation.TierAnswer;
import dev.loyalty.member.HistoryLine;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.OrderAnswer;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The engine's answers as sentences: of history, reasons, refusals and explanations. Made for one page. Thread-safe. */
public final class Sentences {

    private final Locale locale;

    private Sentences(Locale locale) {
        this.locale = locale;
    }

    /** Sentences in a language, with the names of the program in force. */
    public static Sentences in(LoyaltyEngine engine, Locale locale) {
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

    /** {@return what of an order counts, and why the rest does not; products are told by the names that the shop gives them} */
    public List<String> of(OrderAnswer answer, UnaryOperator<String> productName) {
        List<LeftOut> named =
                answer.leftOut().stream().map(part -> named(part, productName)).toList();
        return new OrderAnswer(answer.statement(), answer.day(), answer.counts(), named, answer.placements()).sentences();
    }

    private static LeftOut named(LeftOut part, UnaryOperator<String> productName) {
        return part instanceof LeftOut.OfLine line
                ? new LeftOut.OfLine(productName.apply(line.product()), line.categories(), line.why(), line.amount())
                : part;
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
