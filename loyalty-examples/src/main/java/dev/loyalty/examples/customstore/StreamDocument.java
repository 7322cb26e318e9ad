package dev.loyalty.examples.customstore;

import dev.loyalty.event.Delivery;
import dev.loyalty.event.Entry;
import dev.loyalty.event.Receiver;
import dev.loyalty.event.Ref;
import dev.loyalty.member.Decision.Commit;
import dev.loyalty.member.StreamState;
import dev.loyalty.member.Texts;
import dev.loyalty.spi.Lane;
import dev.loyalty.spi.QueuedDelivery;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything of one member, or of one thing that members share: because it is one document, it is written whole or not at all. */
record StreamDocument(
        StreamId stream,
        @Nullable StreamState state,
        List<Entry> entries,
        @Nullable Instant nextDue,
        @Nullable Profile profile,
        Map<Long, Note> notes,
        Map<Receiver, Lane> lanes) {

    /** Before the first commit. */
    static StreamDocument of(StreamId stream) {
        return new StreamDocument(stream, null, List.of(), null, null, Map.of(), Map.of());
    }

    /** The entries that carry references. A large history would want an index. */
    Map<Ref, List<Entry>> found(Set<Ref> facts) {
        Map<Ref, List<Entry>> found = new HashMap<>();
        for (Ref ref : facts) {
            found.put(ref, entries.stream().filter(entry -> entry.carries(ref)).toList());
        }
        return found;
    }

    /**
     * This document with a commit in it.
     *
     * @throws IllegalStateException if the commit does not continue what is here
     */
    StreamDocument after(Commit<?> commit) {
        commit.requireFits(stream, entries.size());
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(commit.entries());
        Texts texts = commit.texts();
        Map<Long, Note> allNotes = texts.erased() ? new TreeMap<>() : new TreeMap<>(notes);
        if (texts.note() != null) {
            allNotes.put(commit.next().version(), texts.note());
        }
        Profile before = texts.erased() ? null : profile;
        StreamDocument written = new StreamDocument(
                stream,
                commit.next(),
                all,
                commit.nextDue(),
                texts.profile() != null ? texts.profile() : before,
                allNotes,
                lanes);
        for (Delivery delivery : commit.deliveries()) {
            QueuedDelivery queued = QueuedDelivery.of(delivery, commit.queuedAt());
            written = written.with(written.lane(delivery.receiver()).with(queued));
        }
        return written;
    }

    /** Whether time alone has something to do, or a version of the program that came into force. */
    boolean isDue(Instant now, int programInForce) {
        boolean timeHasCome = nextDue != null && !nextDue.isAfter(now);
        Integer judged = state == null ? null : state.judged();
        return timeHasCome || (judged != null && judged < programInForce);
    }

    /** The member, if it is one. */
    Stream<MemberId> member() {
        return stream.fold(Stream::of, thing -> Stream.empty());
    }

    Lane lane(Receiver receiver) {
        Lane known = lanes.get(receiver);
        return known != null ? known : Lane.empty(new Lane.Key(stream, receiver));
    }

    StreamDocument with(Lane lane) {
        Map<Receiver, Lane> changed = new HashMap<>(lanes);
        changed.put(lane.key().receiver(), lane);
        return new StreamDocument(stream, state, entries, nextDue, profile, notes, changed);
    }
}
