package dev.loyalty.examples.shop.web.clerk;

import dev.loyalty.examples.shop.club.Sentences;
import dev.loyalty.examples.shop.web.Visit;

/** Where the pages of the service desk get the engine's sentences from. */
final class Words {

    private Words() {}

    static Sentences of(Visit visit) {
        return visit.sentences();
    }
}
