package dev.loyalty.member;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.value.StreamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a decision sees: a stream's state, and the journal entries that carry the references it asked for, all as of one moment. */
public sealed interface StreamRecord permits MemberRecord, SharedRecord {

    /**
     * What is known of a stream.
     *
     * @param stream which
     * @param state its state; null if there is no entry yet
     * @param newestProgram the highest version of the program that is published; 0 if none is
     * @param found for each reference that was asked for, the entries that carry it, oldest first
     * @return a {@link MemberRecord} or a {@link SharedRecord}
     */
    static StreamRecord of(
            StreamId stream, @Nullable StreamState state, int newestProgram, Map<Ref, List<Entry>> found) {
        return stream.fold(
                member -> new MemberRecord(member, (MemberState) state, newestProgram, found),
                thing -> new SharedRecord(thing, (SharedState) state, newestProgram, found));
    }

    /** {@return which stream} */
    StreamId stream();

    /** {@return its state; null if there is no entry yet} */
    @Nullable
    StreamState state();

    /** {@return the highest version of the program that is published; 0 if none is} */
    int newestProgram();

    /** {@return for each reference that was asked for, the entries that carry it, oldest first} */
    Map<Ref, List<Entry>> found();

    /** {@return the number of the last entry; 0 if there is none} */
    default long version() {
        StreamState known = state();
        return known != null ? known.version() : 0;
    }

    /**
     * The entries that carry a reference.
     *
     * @param ref one that was asked for
     * @return the entries, oldest first
     * @throws IllegalArgumentException if it was not asked for
     */
    default List<Entry> found(Ref ref) {
        List<Entry> entries = found().get(ref);
        if (entries == null) {
            throw new IllegalArgumentException(ref + " was not asked for; asked for were " + found().keySet());
        }
        return entries;
    }

    /**
     * Whether all of these references were asked for.
     *
     * @param refs any references
     * @return whether {@link #found(Ref)} answers for each
     */
    default boolean knows(Set<Ref> refs) {
        return found().keySet().containsAll(refs);
    }

    /**
     * This record after a commit, for the next step in the same transaction.
     *
     * @param commit what was written
     * @return the record with the entries added to every reference they carry
     */
    default StreamRecord after(Decision.Commit<?> commit) {
        return of(stream(), commit.next(), newestProgram(), foundAfter(commit.entries()));
    }

    /**
     * What is found after further entries.
     *
     * @param entries the entries
     * @return for each reference that was asked for, the entries that carry it, oldest first
     */
    default Map<Ref, List<Entry>> foundAfter(List<Entry> entries) {
        Map<Ref, List<Entry>> widened = new HashMap<>();
        found().forEach((ref, before) -> {
            List<Entry> all = new ArrayList<>(before);
            entries.stream().filter(entry -> entry.carries(ref)).forEach(all::add);
            widened.put(ref, List.copyOf(all));
        });
        return widened;
    }
}
