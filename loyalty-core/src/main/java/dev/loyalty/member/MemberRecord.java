package dev.loyalty.member;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.value.MemberId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision sees: the member's state, and the journal entries that carry the references it asked for, all as of one moment.
 *
 * @param member whose
 * @param state the state; null if there is no entry yet
 * @param newestProgram the highest version of the program that is published; 0 if none is
 * @param found for each reference that was asked for, the entries that carry it, oldest first
 */
public record MemberRecord(
        MemberId member, @Nullable MemberState state, int newestProgram, Map<Ref, List<Entry>> found) {

    /**
     * The state, also of somebody of whom nothing is known.
     *
     * @param currency the program's currency
     * @return the stored state, or the one before the first entry
     */
    public MemberState stateIn(Currency currency) {
        return state != null ? state : MemberState.unknown(member, currency);
    }

    /** {@return the number of the last entry; 0 if there is none} */
    public long version() {
        return state != null ? state.version() : 0;
    }

    /**
     * The entries that carry a reference.
     *
     * @param ref one that was asked for
     * @return the entries, oldest first
     * @throws IllegalArgumentException if it was not asked for
     */
    public List<Entry> found(Ref ref) {
        List<Entry> entries = found.get(ref);
        if (entries == null) {
            throw new IllegalArgumentException(ref + " was not asked for; asked for were " + found.keySet());
        }
        return entries;
    }

    /**
     * Whether all of these references were asked for.
     *
     * @param refs any references
     * @return whether {@link #found(Ref)} answers for each
     */
    public boolean knows(Set<Ref> refs) {
        return found.keySet().containsAll(refs);
    }

    /**
     * This record after a commit, for the next step in the same transaction.
     *
     * @param next the state after it
     * @param entries the entries that were written
     * @return the record with the entries added to every reference they carry
     */
    public MemberRecord after(MemberState next, List<Entry> entries) {
        Map<Ref, List<Entry>> widened = new HashMap<>();
        found.forEach((ref, before) -> {
            List<Entry> all = new ArrayList<>(before);
            entries.stream().filter(entry -> entry.carries(ref)).forEach(all::add);
            widened.put(ref, List.copyOf(all));
        });
        return new MemberRecord(member, next, newestProgram, widened);
    }
}
