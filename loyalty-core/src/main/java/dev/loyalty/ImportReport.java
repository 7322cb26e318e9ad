package dev.loyalty;

import dev.loyalty.command.Command;
import dev.loyalty.command.Refusal;
import java.util.List;

/**
 * What became of an import.
 *
 * @param commands how many commands there were
 * @param applied how many were recorded now
 * @param replays how many had been recorded before
 * @param rejected those that were refused or failed, in their order; each left no trace
 */
public record ImportReport(long commands, long applied, long replays, List<Rejected> rejected) {

    /** Copies the list. */
    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /** A command that left no trace. */
    public sealed interface Rejected {

        /** {@return which command, counted from 0} */
        long index();

        /** {@return the command} */
        Command command();

        /** {@return why} */
        String reason();
    }

    /**
     * A command that was refused.
     *
     * @param index which command, counted from 0
     * @param command the command
     * @param refusal why
     */
    public record Refused(long index, Command command, Refusal refusal) implements Rejected {

        @Override
        public String reason() {
            return refusal.sentence();
        }
    }

    /**
     * A command that was malformed, came under the id of another one, or failed otherwise.
     *
     * @param index which command, counted from 0
     * @param command the command
     * @param failure why
     */
    public record Failed(long index, Command command, RuntimeException failure) implements Rejected {

        @Override
        public String reason() {
            return String.valueOf(failure.getMessage());
        }
    }
}
