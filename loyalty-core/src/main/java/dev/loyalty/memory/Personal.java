package dev.loyalty.memory;

import dev.loyalty.member.Texts;
import dev.loyalty.value.Note;
import dev.loyalty.value.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** What is personal or free text of one member. Most have none. */
final class Personal {

    private final ConcurrentNavigableMap<Long, Note> notes = new ConcurrentSkipListMap<>();
    private volatile @Nullable Profile profile;

    /** What is there after a commit; null for nothing. */
    static @Nullable Personal after(@Nullable Personal before, Texts texts, long seq) {
        Personal kept = texts.erased() ? null : before;
        Profile profile = texts.profile();
        Note note = texts.note();
        if (profile == null && note == null) {
            return kept;
        }
        Personal next = kept != null ? kept : new Personal();
        if (profile != null) {
            next.profile = profile;
        }
        if (note != null) {
            next.notes.put(seq, note);
        }
        return next;
    }

    Optional<Profile> profile() {
        return Optional.ofNullable(profile);
    }

    Map<Long, Note> notes(long from, long to) {
        return from > to ? Map.of() : new TreeMap<>(notes.subMap(from, true, to, true));
    }
}
