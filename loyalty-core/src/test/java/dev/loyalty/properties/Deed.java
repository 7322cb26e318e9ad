package dev.loyalty.properties;

import dev.loyalty.command.Command;
import dev.loyalty.program.LoyaltyProgram;
import java.time.Duration;

/** One line of a story. */
sealed interface Deed {

    /** The shop says something. */
    record Say(Command command) implements Deed {}

    /** Time passes. */
    record Pass(Duration time) implements Deed {}

    /** The merchant changes the program. */
    record Publish(LoyaltyProgram program) implements Deed {
        @Override
        public String toString() {
            return "Publish[version=" + program.version() + ", inForceFrom=" + program.inForceFrom() + "]";
        }
    }
}
