package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.examples.shop.club.Sentences;
import dev.loyalty.examples.shop.web.Visit;
import dev.loyalty.member.OrderAnswer;
import java.util.List;
import java.util.Map;

/** Where the pages of the service desk get the engine's sentences from. */
final class Words {

    private Words() {}

    static Sentences of(Visit visit) {
        return visit.sentences();
    }

    static List<String> of(Visit visit, OrderAnswer answer) {
        Map<String, String> names = visit.productNames();
        return of(visit).of(answer, product -> names.getOrDefault(product, product));
    }
}
