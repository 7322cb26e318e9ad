package dev.loyalty.memory;

import dev.loyalty.member.StreamState;
import dev.loyalty.value.MemberId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who was judged last under a lower version of the program than the one in force. Counts members by version, so that nobody is
 * looked at while none is behind; when some are, a list of candidates is made once and then worked off.
 */
final class JudgedIndex {

    private static final int NOT_JUDGED = -1;

    private final Cells cells;
    private final Supplier<Collection<MemberId>> everybody;
    private final ConcurrentNavigableMap<Integer, LongAdder> membersByVersion = new ConcurrentSkipListMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Deque<MemberId> candidates = new ArrayDeque<>();

    JudgedIndex(Cells cells, Supplier<Collection<MemberId>> everybody) {
        this.cells = cells;
        this.everybody = everybody;
    }

    /** Whether both were judged by the same version, so that there is nothing to note. */
    static boolean isSame(StreamState before, StreamState after) {
        return version(before) == version(after);
    }

    void changed(@Nullable StreamState before, StreamState after) {
        int from = version(before);
        int to = version(after);
        if (from != to) {
            count(from, -1);
            count(to, 1);
        }
    }

    /** Adds members who are wanted and were judged under a version below {@code program}, in the order of their ids, up to {@code limit}. */
    void collectBelow(int program, Predicate<MemberId> wanted, int limit, Set<MemberId> members) {
        long behind = 0;
        for (LongAdder count : membersByVersion.headMap(program).values()) {
            behind += count.sum();
        }
        if (behind <= 0 || members.size() >= limit) {
            return;
        }
        lock.lock();
        try {
            if (fromCandidates(program, wanted, limit, members) < behind && members.size() < limit) {
                candidates = new ArrayDeque<>(everybody.get());
                fromCandidates(program, wanted, limit, members);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many candidates are behind, of those it looked at. */
    private int fromCandidates(int program, Predicate<MemberId> wanted, int limit, Set<MemberId> members) {
        for (MemberId first = candidates.peek();
                first != null && !isBehind(first, program);
                first = candidates.peek()) {
            candidates.remove();
        }
        int behind = 0;
        for (MemberId candidate : candidates) {
            if (members.size() >= limit) {
                break;
            }
            if (isBehind(candidate, program)) {
                behind++;
                if (wanted.test(candidate)) {
                    members.add(candidate);
                }
            }
        }
        return behind;
    }

    private boolean isBehind(MemberId member, int program) {
        Cell cell = cells.find(member);
        int version = version(cell == null ? null : cell.state());
        return version != NOT_JUDGED && version < program;
    }

    private void count(int version, int change) {
        if (version != NOT_JUDGED) {
            membersByVersion.computeIfAbsent(version, unseen -> new LongAdder()).add(change);
        }
    }

    private static int version(@Nullable StreamState state) {
        Integer judged = state == null ? null : state.judged();
        return judged == null ? NOT_JUDGED : judged;
    }
}
