package dev.loyalty.properties;

import dev.loyalty.command.Command;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;

/** What a world answered to a command. */
sealed interface Answer {

    /** It was accepted, now or before. */
    record Yes(Outcome.Applied outcome) implements Answer {}

    /** It was refused. */
    record No(Refusal refusal) implements Answer {}

    /** It was malformed, came under the id of another, or would have become too large. */
    record Failed(Class<?> type) implements Answer {}

    /** A command and what was answered. */
    record Said(Command command, Answer answer) {

        /** Whether it left an entry. */
        boolean isNew() {
            return answer instanceof Yes yes && !yes.outcome().isReplay();
        }
    }

    static Answer of(Outcome outcome) {
        return outcome.fold(Yes::new, refused -> new No(refused.refusal()));
    }
}
