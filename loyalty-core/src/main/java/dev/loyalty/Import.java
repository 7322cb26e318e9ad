package dev.loyalty;

import java.util.function.Consumer;

/**
 * How {@link LoyaltyEngine#recordAll} goes about it. By default quiet, its clock driven by the rows, in batches of 256.
 *
 * @param quiet whether no message is queued, and one group assignment a member at the end instead of one at each change
 * @param clockFromRows whether each command is judged as of its {@code occurredAt} (time's own effects before it), rather than as of
 *     the engine's clock
 * @param batch how many commands go to the store at once; 1 to 10,000
 * @param progress hears how far it is, after each batch
 */
public record Import(boolean quiet, boolean clockFromRows, int batch, Consumer<Progress> progress) {

    /** Quiet, its clock driven by the rows. */
    public static final Import QUIET = new Import(true, true, 256, progress -> {});

    /**
     * As if each command were recorded by itself, now: with messages and group assignments, judged as of the engine's clock. For a
     * nightly job that sends once more what may not have been recorded when it happened.
     */
    public static final Import CATCH_UP = QUIET.loud().byEngineClock();

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if {@code batch} is not 1 to 10,000
     */
    public Import {
        if (batch < 1 || batch > 10_000) {
            throw new IllegalArgumentException("a batch is 1 to 10,000 commands, but this is " + batch);
        }
    }

    /**
     * How far an import is.
     *
     * @param commands how many commands are done
     * @param replays how many of them had been recorded before
     * @param rejected how many of them were refused or failed
     */
    public record Progress(long commands, long replays, long rejected) {}

    /**
     * With messages and group assignments as in everyday life.
     *
     * @return the import
     */
    public Import loud() {
        return new Import(false, clockFromRows, batch, progress);
    }

    /**
     * Judged as of the engine's clock.
     *
     * @return the import
     */
    public Import byEngineClock() {
        return new Import(quiet, false, batch, progress);
    }

    /**
     * In batches of another size.
     *
     * @param commands how many commands go to the store at once; 1 to 10,000
     * @return the import
     * @throws IllegalArgumentException if it is out of bounds
     */
    public Import inBatchesOf(int commands) {
        return new Import(quiet, clockFromRows, commands, progress);
    }

    /**
     * With somebody who hears how far it is.
     *
     * @param listener called after each batch, on the caller's thread
     * @return the import
     */
    public Import telling(Consumer<Progress> listener) {
        return new Import(quiet, clockFromRows, batch, listener);
    }
}
