package dev.loyalty.event;

import dev.loyalty.wording.Phrase;
import dev.loyalty.wording.Phrase.Joint;
import java.util.List;
import java.util.stream.Stream;

/** Says several requirements one after the other. */
final class Several {

    private Several() {}

    /** The figures of those that are met, or of those that are not. */
    static Phrase figures(List<Requirement> parts, boolean met) {
        return Phrase.list(
                Joint.AND,
                parts.stream()
                        .filter(part -> part.isMet() == met)
                        .map(Requirement::phrase)
                        .toList());
    }

    /** What is missing of each. */
    static Phrase missing(Joint between, Stream<Requirement> parts) {
        return Phrase.list(between, parts.map(Requirement::missingPhrase).toList());
    }
}
