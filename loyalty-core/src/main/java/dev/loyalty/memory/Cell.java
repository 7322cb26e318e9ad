package dev.loyalty.memory;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.StreamState;
import dev.loyalty.member.Texts;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one stream: the log of the entries, and what follows from it. Changed under its monitor alone; read without it.
 *
 * <p>Each object of its own would be one more place in memory to wait for, with every step. That is why this is a log and does
 * not have one, and why its monitor is its lock: nobody who holds it waits for anything.
 *
 * <p>The state's version is the number of entries, and the state is published last: whoever reads the state first and then no
 * entry beyond its version sees both as of one moment.
 */
final class Cell extends EntryLog {

    private final StreamId stream;
    private volatile @Nullable StreamState state;
    private volatile @Nullable Personal personal;
    private @Nullable Instant nextDue;
    private boolean abandoned;
    private boolean deciding;

    Cell(StreamId stream) {
        this.stream = stream;
    }

    StreamId stream() {
        return stream;
    }

    /**
     * A step of this stream begins. Whoever finds another one under the monitor is in it.
     *
     * @throws IllegalStateException if so: a decision does not call the store
     */
    void beginStep() {
        if (deciding) {
            throw new IllegalStateException(
                    "a decision about " + stream.named() + " updates the same: a decision must be pure");
        }
        deciding = true;
    }

    void endStep() {
        deciding = false;
    }

    /** Whether this cell was removed while others waited for it. */
    boolean isAbandoned() {
        return abandoned;
    }

    void abandon() {
        abandoned = true;
    }

    @Nullable
    StreamState state() {
        return state;
    }

    /** How many entries there are. */
    int size() {
        return size(state);
    }

    @Nullable
    Instant nextDue() {
        return nextDue;
    }

    @Nullable
    Personal personal() {
        return personal;
    }

    StreamRecord record(int newestProgram, Set<Ref> facts) {
        StreamState now = state;
        return StreamRecord.of(stream, now, newestProgram, found(facts, size(now)));
    }

    /** Whether nothing was written since a record was made: every commit publishes a state of its own. */
    @SuppressWarnings("ReferenceEquality")
    boolean isAt(StreamRecord record, int newestProgram) {
        return record.state() == state && record.newestProgram() == newestProgram;
    }

    /** Writes a commit that fits and returns the last entry. */
    void write(Commit<?> commit) {
        append(commit.entries(), size());
        Texts texts = commit.texts();
        if (!texts.equals(Texts.NONE)) {
            personal = Personal.after(personal, texts, commit.next().version());
        }
        nextDue = commit.nextDue();
        state = commit.next();
    }

    private Map<Ref, List<Entry>> found(Set<Ref> facts, int size) {
        Map<Ref, List<Entry>> some = Map.of();
        for (Ref ref : facts) {
            List<Entry> entries = find(ref, size);
            if (!entries.isEmpty()) {
                some = some.isEmpty() ? new HashMap<>() : some;
                some.put(ref, entries);
            }
        }
        return new Found(facts, some);
    }

    /** What is found where there is nothing. */
    static Map<Ref, List<Entry>> nothing(Set<Ref> facts) {
        Map<Ref, List<Entry>> found = new HashMap<>();
        facts.forEach(ref -> found.put(ref, List.of()));
        return found;
    }

    private static int size(@Nullable StreamState state) {
        return state == null ? 0 : (int) state.version();
    }
}
