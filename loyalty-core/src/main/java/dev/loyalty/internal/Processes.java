package dev.loyalty.internal;

import dev.loyalty.event.Entry;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.value.StreamId;

/**
 * What the engine does about deliveries to itself. An entry has begun a process and holds all that its further steps need; each step
 * changes one stream under the name of the process ({@link dev.loyalty.event.Cause.ByProcess}). Wherever a process stops, the delivery is
 * still queued, and is tried again until all steps are done.
 */
@FunctionalInterface
public interface Processes {

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
     * A process that has begun.
     *
     * @param source in whose journal
     * @param entry with which entry
     */
    record Begun(StreamId source, Entry entry) {}
}
