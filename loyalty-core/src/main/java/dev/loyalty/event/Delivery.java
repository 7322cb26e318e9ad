package dev.loyalty.event;

import dev.loyalty.value.MemberId;
import dev.loyalty.value.StreamId;

/**
 * Something to be told to a receiver after the commit: a pointer to an entry. What is told is made when it is delivered. Of a thing that
 * members share, the engine alone is told.
 *
 * <p>For a group assignment it is a wish: per member and ladder there is at most one, a newer one takes the older one's place,
 * and the group is read from the member when it is delivered.
 *
 * @param stream whose
 * @param receiver to whom
 * @param seq the entry that queued it; for a wish the version of the member that it was made under
 * @param index which of the entry's events; 0 for listeners; for a wish {@link #ALWAYS} or {@link #UNLESS_CURRENT}
 */
public record Delivery(StreamId stream, Receiver receiver, long seq, int index) {

    /** The index of a wish that is to be assigned in any case. */
    public static final int ALWAYS = 0;

    /** The index of a wish that needs no assignment if the group is known to be assigned already. */
    public static final int UNLESS_CURRENT = 1;

    /**
     * Checks who is told.
     *
     * @throws IllegalArgumentException if another receiver than the engine is told of a shared thing
     */
    public Delivery {
        if (receiver.kind() != Receiver.Kind.ENGINE) {
            ofMember(stream, receiver);
        }
    }

    /**
     * The member of whom somebody is told.
     *
     * @return the member
     * @throws IllegalArgumentException if it is a delivery to the engine, about a thing that members share
     */
    public MemberId member() {
        return ofMember(stream, receiver);
    }

    private static MemberId ofMember(StreamId stream, Receiver receiver) {
        return stream.fold(member -> member, thing -> {
            throw new IllegalArgumentException("%s is no member, of whom %s could be told".formatted(thing, receiver));
        });
    }

    /**
     * This wish, in the place of an older one that has not been delivered: what was to be assigned in any case still is.
     *
     * @param older the older wish of the same member and receiver
     * @return this wish, or the same with {@link #ALWAYS}
     */
    public Delivery inPlaceOf(Delivery older) {
        return older.index == ALWAYS && index != ALWAYS ? new Delivery(stream, receiver, seq, ALWAYS) : this;
    }

    /**
     * Names this delivery for ever: the same on every attempt. It begins with a member's id, or with the key of a thing that members share,
     * which is no member's id.
     *
     * @return the text
     */
    public String id() {
        return stream.value() + "#" + seq + "." + index + "@" + receiver;
    }
}
