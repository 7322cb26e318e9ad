package dev.loyalty.event;

import dev.loyalty.value.MemberId;

/**
 * Something to be told to a receiver after the commit: a pointer to an entry. What is told is made when it is delivered.
 *
 * <p>For a group assignment it is a wish: per member and ladder there is at most one, a newer one takes the older one's place,
 * and the group is read from the member when it is delivered.
 *
 * @param member whose
 * @param receiver to whom
 * @param seq the entry that queued it; for a wish the version of the member that it was made under
 * @param index which of the entry's events; 0 for listeners; for a wish {@link #ALWAYS} or {@link #UNLESS_CURRENT}
 */
public record Delivery(MemberId member, Receiver receiver, long seq, int index) {

    /** The index of a wish that is to be assigned in any case. */
    public static final int ALWAYS = 0;

    /** The index of a wish that needs no assignment if the group is known to be assigned already. */
    public static final int UNLESS_CURRENT = 1;

    /**
     * This wish, in the place of an older one that has not been delivered: what was to be assigned in any case still is.
     *
     * @param older the older wish of the same member and receiver
     * @return this wish, or the same with {@link #ALWAYS}
     */
    public Delivery inPlaceOf(Delivery older) {
        return older.index == ALWAYS && index != ALWAYS ? new Delivery(member, receiver, seq, ALWAYS) : this;
    }

    /** {@return a text that names this delivery for ever: the same on every attempt} */
    public String id() {
        return member + "#" + seq + "." + index + "@" + receiver;
    }
}
