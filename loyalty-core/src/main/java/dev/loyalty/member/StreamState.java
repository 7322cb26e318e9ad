package dev.loyalty.member;

import dev.loyalty.value.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is true of one stream: the fold of its journal. */
public sealed interface StreamState permits MemberState, SharedState {

    /** {@return whose} */
    StreamId id();

    /** {@return the number of the last entry; 0 if there is none} */
    long version();

    /** {@return the version of the program under which a member was judged last; null of somebody who is none, and of a shared thing} */
    @Nullable
    Integer judged();

    /** {@return where a member stands; empty of somebody who is none, and of a shared thing} */
    List<LadderState> ladders();

    /** {@return what the visitor answers for this one} */
    <R> R accept(Visitor<R> visitor);

    /** An answer for each kind of state. */
    interface Visitor<R> {

        /** {@return the answer for this kind} */
        R on(MemberState state);

        /** {@return the answer for this kind} */
        R on(SharedState.Stock state);
    }
}
