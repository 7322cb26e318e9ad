package dev.loyalty.examples.shop.club;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.member.LeftOut;
import dev.loyalty.member.OrderAnswer;
import dev.loyalty.wording.Phrased;
import dev.loyalty.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The engine's answers as sentences of a page, with a full stop. Made for one page. Thread-safe. */
public final class Sentences {

    private final Wording wording;

    private Sentences(Wording wording) {
        this.wording = wording;
    }

    // show: sentences
    /** Sentences in a language, with the names of the program in force. */
    public static Sentences in(LoyaltyEngine engine, Locale locale) {
        return new Sentences(engine.wording(locale));
    }

    /** {@return a line of the history, a reason, a refusal, or whatever else can be said} */
    public String of(Phrased what) {
        return wording.of(what) + ".";
    }

    /** {@return what of an order counts, and why the rest does not; products are told by the names that the shop gives them} */
    public List<String> of(OrderAnswer answer, UnaryOperator<String> productName) {
        List<LeftOut> named =
                answer.leftOut().stream().map(part -> named(part, productName)).toList();
        OrderAnswer told =
                new OrderAnswer(answer.statement(), answer.day(), answer.counts(), named, answer.placements());
        return wording.all(told.phrases()).stream()
                .map(sentence -> sentence + ".")
                .toList();
    }
    // end

    private static LeftOut named(LeftOut part, UnaryOperator<String> productName) {
        return part instanceof LeftOut.OfLine line
                ? new LeftOut.OfLine(productName.apply(line.product()), line.categories(), line.why(), line.amount())
                : part;
    }
}
