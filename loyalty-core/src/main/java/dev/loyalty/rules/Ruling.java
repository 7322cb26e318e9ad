package dev.loyalty.rules;

import dev.loyalty.command.Refusal;
import dev.loyalty.event.Entry;

/** What is decided about a command. */
sealed interface Ruling {

    /** It is accepted; its events stand in the draft. */
    Ruling ACCEPTED = new Accepted();

    /** {@return whether the draft becomes an entry} */
    boolean isAccepted();

    /** It is accepted. */
    record Accepted() implements Ruling {

        @Override
        public boolean isAccepted() {
            return true;
        }
    }

    /** It is refused. */
    record Refused(Refusal refusal) implements Ruling {

        @Override
        public boolean isAccepted() {
            return false;
        }
    }

    /** It says what another command had said before. */
    record Repeated(Entry entry) implements Ruling {

        @Override
        public boolean isAccepted() {
            return false;
        }
    }
}
