package dev.loyalty.oracle.twins;

import dev.loyalty.command.Command;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that is done to an engine at an instant of its clock.
 *
 * @param now when
 * @param kind what
 * @param commands what is said, if anything
 */
record Beat(Instant now, Kind kind, List<Command> commands) {

    /** What is done. */
    enum Kind {
        /** The commands are recorded, one after the other. */
        SAY,
        /** The commands are recorded as an import. */
        IMPORT,
        /** Everything that was said so far is imported once more. */
        IMPORT_AGAIN,
        /** Looks at the member. */
        VIEW,
        /** Asks why. */
        EXPLAIN,
        /** Does what is due. */
        RUN_DUE
    }

    static Beat say(Instant now, Command... commands) {
        return new Beat(now, Kind.SAY, List.of(commands));
    }

    static Beat of(Instant now, Kind kind) {
        return new Beat(now, kind, List.of());
    }

    /** {@return the beat as a line} */
    String line() {
        return commands.stream().map(String::valueOf).collect(Collectors.joining("; ", now + "  " + kind + "  ", ""));
    }
}
