package dev.loyalty.tck;

import dev.loyalty.event.Cause;
import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.SharedEvent;
import dev.loyalty.event.SharedEvent.StockLacking;
import dev.loyalty.event.SharedEvent.StockReturned;
import dev.loyalty.event.SharedEvent.StockSet;
import dev.loyalty.event.SharedEvent.StockTaken;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.SharedRecord;
import dev.loyalty.member.SharedState;
import dev.loyalty.member.Texts;
import dev.loyalty.spi.Step;
import dev.loyalty.value.SharedId;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a commit about a thing that members share by hand, as {@link Draft} does about a member. Entry {@code n} is recorded {@code n}
 * minutes after {@link Draft#START}. Not thread-safe.
 */
public final class SharedDraft {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private SharedState state;

    private SharedDraft(SharedRecord record) {
        this.state = record.known();
    }

    /**
     * Begins a commit.
     *
     * @param record what is there
     * @return an empty draft
     */
    public static SharedDraft on(SharedRecord record) {
        return new SharedDraft(record);
    }

    /**
     * A step that needs no facts and answers with the thing's version after it.
     *
     * @param thing which
     * @param writing what it writes
     * @return the step
     */
    public static Step<Long> step(SharedId thing, Consumer<SharedDraft> writing) {
        return Step.of(thing, Set.of(), record -> {
            SharedDraft draft = on(record);
            writing.accept(draft);
            return draft.answering(draft.state.version());
        });
    }

    /**
     * A version of the program says how many pieces there are.
     *
     * @param limit how many in all
     * @return this draft
     */
    public SharedDraft set(long limit) {
        return entry(new Cause.ByProgram(1, Draft.recordedAt(state.version() + 1)), new StockSet(limit));
    }

    /**
     * Pieces are taken.
     *
     * @param source in whose journal the process began
     * @param seq with which entry
     * @param pieces how many
     * @return this draft
     */
    public SharedDraft taken(StreamId source, long seq, long pieces) {
        return entry(new Cause.ByProcess(source, seq), new StockTaken(pieces));
    }

    /**
     * Pieces are asked for that are not left.
     *
     * @param source in whose journal the process began
     * @param seq with which entry
     * @param pieces how many
     * @return this draft
     */
    public SharedDraft lacking(StreamId source, long seq, long pieces) {
        return entry(new Cause.ByProcess(source, seq), new StockLacking(pieces));
    }

    /**
     * Pieces come back.
     *
     * @param source in whose journal the process began
     * @param seq with which entry
     * @param pieces how many
     * @return this draft
     */
    public SharedDraft returned(StreamId source, long seq, long pieces) {
        return entry(new Cause.ByProcess(source, seq), new StockReturned(pieces));
    }

    /**
     * Queues a delivery of the last entry to the engine.
     *
     * @return this draft
     */
    public SharedDraft goOn() {
        deliveries.add(new Delivery(state.id(), Receiver.ENGINE, state.version(), 0));
        return this;
    }

    /** {@return the entries written so far} */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** {@return the state after them} */
    public SharedState state() {
        return state;
    }

    /**
     * Ends the draft.
     *
     * @param answer what the caller is told
     * @param <A> its type
     * @return the commit
     */
    public <A> Commit<A> answering(A answer) {
        Instant queuedAt = Draft.recordedAt(state.version());
        return new Commit<>(state, entries, deliveries, Texts.NONE, null, queuedAt, answer);
    }

    private SharedDraft entry(Cause cause, SharedEvent event) {
        long seq = state.version() + 1;
        Entry entry = Entry.ofShared(seq, cause, Draft.recordedAt(seq), List.of(event));
        entries.add(entry);
        state = state.after(entry);
        return this;
    }
}
