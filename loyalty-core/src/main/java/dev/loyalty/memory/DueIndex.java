package dev.loyalty.memory;

import dev.loyalty.value.MemberId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose time comes when. Who waits for nothing costs nothing. */
final class DueIndex {

    private final ConcurrentSkipListSet<Due> waiting = new ConcurrentSkipListSet<>();

    /** Holds what it is compared by: each object beside it would be one more place in memory to wait for, with every comparison. */
    private record Due(long second, int nano, int hash, MemberId member) implements Comparable<Due> {

        static Due of(Instant at, MemberId member) {
            return new Due(at.getEpochSecond(), at.getNano(), member.hashCode(), member);
        }

        boolean isAfter(Instant now) {
            return second > now.getEpochSecond() || (second == now.getEpochSecond() && nano > now.getNano());
        }

        @Override
        public int compareTo(Due other) {
            int order = Long.compare(second, other.second);
            order = order == 0 ? Integer.compare(nano, other.nano) : order;
            order = order == 0 ? Integer.compare(hash, other.hash) : order;
            return order == 0 ? member.compareTo(other.member) : order;
        }
    }

    /** A member's time is another one. Called by one thread at a time for each member. */
    void moved(MemberId member, @Nullable Instant from, @Nullable Instant to) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (to != null) {
            waiting.add(Due.of(to, member));
        }
        if (from != null) {
            waiting.remove(Due.of(from, member));
        }
    }

    /** Adds those who are wanted and whose time is not after {@code now}, the longest due first, until there are {@code limit}. */
    void collect(Instant now, Predicate<MemberId> wanted, int limit, Set<MemberId> members) {
        for (Due next : waiting) {
            if (members.size() >= limit || next.isAfter(now)) {
                return;
            }
            if (wanted.test(next.member())) {
                members.add(next.member());
            }
        }
    }
}
