package dev.loyalty.internal;

import dev.loyalty.command.Outcome;
import dev.loyalty.event.Entry;
import dev.loyalty.event.ProcessStart;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.StreamId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine does about deliveries to itself. An entry has begun a process and holds all that its further steps need; each step
 * changes one stream under the name of the process ({@link dev.loyalty.event.Cause.ByProcess}). Wherever a process stops, the delivery is
 * still queued, and is tried again until all steps are done.
 */
@FunctionalInterface
public interface Processes {

    /** Hears of what is left to the workers. */
    Logger LOG = LoggerFactory.getLogger(Processes.class);

    /**
     * Does all steps that are left. Called at least once for each delivery, so a step that was done before must be found, and not done
     * again.
     *
     * @param store where to do them, in transactions of our own
     * @param begun with what it began
     * @throws RuntimeException if a step fails, or this version knows no such process: it is tried again later
     */
    void goOn(MemberStore store, Begun begun);

    /**
     * Does the further steps of what a command has just begun. Does nothing inside a transaction of the host, which may still be rolled
     * back. Whatever stops this, a worker goes on.
     *
     * @param store where the command was recorded
     * @param outcome what became of it
     */
    default void goOnAtOnce(MemberStore store, Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied applied)
                || applied.isReplay()
                || applied.events().stream().noneMatch(ProcessStart.class::isInstance)) {
            return;
        }
        try {
            if (!store.commitsLater()) {
                goOn(store.background(), new Begun(MemberId.of(outcome.customer()), applied.entry()));
            }
        } catch (RuntimeException stopped) {
            LOG.debug("a process of customer {} is left to the workers", outcome.customer(), stopped);
        }
    }

    /**
     * A process that has begun.
     *
     * @param source in whose journal
     * @param entry with which entry
     */
    record Begun(StreamId source, Entry entry) {}
}
