package dev.loyalty.member;

import dev.loyalty.event.Entry;
import dev.loyalty.event.Ref;
import dev.loyalty.value.MemberId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision sees: the member's state, and the journal entries that carry the references it asked for, all as of one moment.
 *
 * @param member whose
 * @param state the state; null if there is no entry yet
 * @param newestProgram the highest version of the program that is published; 0 if none is
 * @param found for each reference that was asked for, the entries that carry it, oldest first
 */
public record MemberRecord(MemberId member, @Nullable MemberState state, int newestProgram, Map<Ref, List<Entry>> found)
        implements StreamRecord {

    @Override
    public MemberId stream() {
        return member;
    }

    /**
     * The state, also of somebody of whom nothing is known.
     *
     * @param currency the program's currency
     * @return the stored state, or the one before the first entry
     */
    public MemberState stateIn(Currency currency) {
        return state != null ? state : MemberState.unknown(member, currency);
    }

    /**
     * This record after some entries, for the next decision about the same member.
     *
     * @param next the state after them
     * @param entries the entries
     * @return the record with the entries added to every reference they carry
     */
    public MemberRecord after(MemberState next, List<Entry> entries) {
        return new MemberRecord(member, next, newestProgram, foundAfter(entries));
    }
}
