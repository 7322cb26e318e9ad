package dev.loyalty.memory;

import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose time comes when. Who waits for nothing costs nothing. */
final class DueIndex {

    private static final Comparator<Due> LONGEST_FIRST =
            Comparator.comparing(Due::at).thenComparing(Due::member);

    private final ConcurrentSkipListSet<Due> waiting = new ConcurrentSkipListSet<>(LONGEST_FIRST);

    private record Due(Instant at, MemberId member) {}

    /** A member's time is another one. Called by one thread at a time for each member. */
    void moved(MemberId member, @Nullable Instant from, @Nullable Instant to) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (to != null) {
            waiting.add(new Due(to, member));
        }
        if (from != null) {
            waiting.remove(new Due(from, member));
        }
    }

    /** Adds those who are wanted and whose time is not after {@code now}, the longest due first, until there are {@code limit}. */
    void collect(Instant now, Predicate<MemberId> wanted, int limit, Set<MemberId> members) {
        for (Due next : waiting) {
            if (members.size() >= limit || next.at().isAfter(now)) {
                return;
            }
            if (wanted.test(next.member())) {
                members.add(next.member());
            }
        }
    }
}
