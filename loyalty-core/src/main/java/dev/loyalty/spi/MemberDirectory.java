package dev.loyalty.spi;

import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who there is. What it answers may be a moment old. Thread-safe. */
public interface MemberDirectory {

    /**
     * A page of all for whom there is an entry, in the order of their ids (by code point).
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     * @return the next ids
     */
    List<MemberId> page(@Nullable MemberId after, int limit);

    /**
     * Those whose time has come: whose {@code nextDue} is not after an instant, or who were judged last under a version of the program
     * lower than the one in force, the longest due first; without those who are postponed ({@link Postponements}). What it costs does not
     * grow with the number of those who are not due.
     *
     * @param now the instant
     * @param programInForce the version in force at it
     * @param without slices whose members are left out
     * @param limit how many at most
     * @return the ids
     */
    List<MemberId> due(Instant now, int programInForce, Set<Slice> without, int limit);
}
