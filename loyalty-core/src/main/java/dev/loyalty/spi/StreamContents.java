package dev.loyalty.spi;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.StreamRecord;
import dev.loyalty.member.StreamState;
import dev.loyalty.member.Texts;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import dev.loyalty.value.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a store keeps of one stream, beside what is to be told: for stores that write a stream whole.
 *
 * @param stream whose
 * @param state its state; null before the first commit
 * @param entries its journal, oldest first
 * @param nextDue when time alone has something to do, or earlier; null for never
 * @param profile a member's profile; null if there is none or it was erased
 * @param notes the notes beside a member's entries, by entry
 */
public record StreamContents(
        StreamId stream,
        @Nullable StreamState state,
        List<Entry> entries,
        @Nullable Instant nextDue,
        @Nullable Profile profile,
        Map<Long, Note> notes) {

    /** Copies the list and the map. */
    public StreamContents {
        entries = List.copyOf(entries);
        notes = Map.copyOf(notes);
    }

    /**
     * A stream of which nothing is known.
     *
     * @param stream which
     * @return its contents
     */
    public static StreamContents of(StreamId stream) {
        return new StreamContents(stream, null, List.of(), null, null, Map.of());
    }

    /**
     * What a decision sees. Entries are looked at one by one: a large history wants an index.
     *
     * @param newestProgram the highest version of the program that is published; 0 if none is
     * @param facts the references whose entries are needed
     * @return the record
     */
    public StreamRecord record(int newestProgram, Set<Ref> facts) {
        Map<Ref, List<Entry>> found = new HashMap<>();
        for (Ref ref : facts) {
            found.put(ref, entries.stream().filter(entry -> entry.carries(ref)).toList());
        }
        return StreamRecord.of(stream, state, newestProgram, found);
    }

    /**
     * These contents after a commit. What is to be told is not among them.
     *
     * @param commit what is written
     * @return the next contents
     * @throws IllegalStateException if the commit does not continue what is here
     */
    public StreamContents after(Commit<?> commit) {
        commit.requireFits(stream, entries.size());
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(commit.entries());
        Texts texts = commit.texts();
        Profile kept = texts.erased() ? null : profile;
        return new StreamContents(
                stream,
                commit.next(),
                all,
                commit.nextDue(),
                texts.profile() != null ? texts.profile() : kept,
                notesAfter(texts, commit.next().version()));
    }

    private Map<Long, Note> notesAfter(Texts texts, long seq) {
        Map<Long, Note> all = texts.erased() ? new HashMap<>() : new HashMap<>(notes);
        if (texts.note() != null) {
            all.put(seq, texts.note());
        }
        return all;
    }

    /**
     * Whether {@link MemberDirectory#due} finds its member.
     *
     * @param now the instant
     * @param programInForce the version in force at it
     * @return whether time alone has something to do, or a version came into force since it was judged
     */
    public boolean isDue(Instant now, int programInForce) {
        boolean timeHasCome = nextDue != null && !nextDue.isAfter(now);
        Integer judged = state == null ? null : state.judged();
        return timeHasCome || (judged != null && judged < programInForce);
    }

    /** {@return the member whose stream it is; none, if it is a shared thing's} */
    public Stream<MemberId> member() {
        return stream.fold(Stream::of, thing -> Stream.empty());
    }
}
