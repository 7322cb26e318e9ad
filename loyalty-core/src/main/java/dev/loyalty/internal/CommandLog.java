package dev.loyalty.internal;

import dev.loyalty.command.Command;
import dev.loyalty.command.Outcome;
import dev.loyalty.command.Refusal;
import dev.loyalty.event.Event;
import dev.loyalty.value.CommandId;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each command, at debug: which it was and what became of it. Ids, kinds and codes; never an amount, a profile, a note or
 * the text of an exception.
 */
final class CommandLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.loyalty.commands");

    private CommandLog() {}

    static void answered(Command command, Outcome outcome) {
        line(command, () -> outcome.fold(CommandLog::applied, refused -> refused(refused.refusal())));
    }

    static void failed(Command command, Throwable failed) {
        line(command, () -> "failed with " + failed.getClass().getSimpleName());
    }

    /** The command is decided: a log that fails changes nothing of that. */
    private static void line(Command command, Supplier<String> became) {
        try {
            if (LOG.isDebugEnabled()) {
                LOG.debug("{}: {}", name(command), became.get());
            }
        } catch (RuntimeException unlogged) {
            // there is no other log to tell of it
        }
    }

    private static String name(Command command) {
        return "%s %s of customer %s".formatted(command.kind().code(), id(command), command.customer());
    }

    private static String applied(Outcome.Applied applied) {
        return "%s entry %s, %s"
                .formatted(
                        applied.isReplay() ? "replay of" : "applied as",
                        applied.entry().seq(),
                        applied.events().stream()
                                .map(Event::kind)
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
    }

    private static String refused(Refusal refusal) {
        return "refused, " + refusal.code();
    }

    /** The id; a dash where it follows from what is recorded. */
    private static String id(Command command) {
        CommandId id = command.id();
        return id == null ? "-" : id.value().replace('\u001f', '/');
    }
}
