package dev.loyalty.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/** The least that does the job of {@code orders().paid}, as somebody would write it in an afternoon: the other side. */
final class HandWritten {

    private static final long SILVER = 500_00;
    private static final long GOLD = 1000_00;

    record Paid(String order, long cents, Instant paidAt, Instant recordedAt) {}

    record State(long net, int tier, long version) {}

    record TierChange(String customer, int from, int to, long version) {}

    private static final class Member {
        final ReentrantLock lock = new ReentrantLock();
        final Set<String> seen = new HashSet<>();
        final List<Paid> entries = new ArrayList<>();
        State state = new State(0, 0, 0);
    }

    private final Map<String, Member> members = new ConcurrentHashMap<>();
    private final Queue<TierChange> changes = new ConcurrentLinkedQueue<>();

    State paid(String customer, String order, long cents, Instant paidAt, Instant now) {
        Member member = members.computeIfAbsent(customer, unseen -> new Member());
        member.lock.lock();
        try {
            State before = member.state;
            if (!member.seen.add(order)) {
                return before;
            }
            long net = Math.addExact(before.net(), cents);
            int tier = net >= GOLD ? 2 : net >= SILVER ? 1 : 0;
            member.state = new State(net, tier, before.version() + 1);
            member.entries.add(new Paid(order, cents, paidAt, now));
            if (tier != before.tier()) {
                changes.add(new TierChange(customer, before.tier(), tier, member.state.version()));
            }
            return member.state;
        } finally {
            member.lock.unlock();
        }
    }
}
