package dev.loyalty.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@link HandWritten} for tiers by what was spent in the last 365 days: keeps the sum of each of those days and their sum. Nobody
 * who stops buying moves down here, as a job at night would have it; the engine keeps who is due.
 */
final class HandWrittenYear {

    private static final long SILVER = 500_00;
    private static final long GOLD = 1000_00;
    private static final int DAYS = 365;

    record Paid(String order, long cents, Instant paidAt, Instant recordedAt) {}

    record State(long net, int tier, long version) {}

    record TierChange(String customer, int from, int to, long version) {}

    private static final class Day {
        final LocalDate date;
        long cents;

        Day(LocalDate date) {
            this.date = date;
        }
    }

    private static final class Member {
        final ReentrantLock lock = new ReentrantLock();
        final Set<String> seen = new HashSet<>();
        final List<Paid> entries = new ArrayList<>();
        final List<Day> days = new ArrayList<>();
        State state = new State(0, 0, 0);

        /** Mostly the last day, or a new one after it. */
        Day day(LocalDate date) {
            int at = days.size();
            while (at > 0 && days.get(at - 1).date.isAfter(date)) {
                at--;
            }
            if (at == 0 || !days.get(at - 1).date.equals(date)) {
                days.add(at, new Day(date));
                return days.get(at);
            }
            return days.get(at - 1);
        }

        /** Forgets the days before one, and returns what was spent on them. */
        long forget(LocalDate first) {
            int gone = 0;
            long cents = 0;
            while (gone < days.size() && days.get(gone).date.isBefore(first)) {
                cents += days.get(gone).cents;
                gone++;
            }
            if (gone > 0) {
                days.subList(0, gone).clear();
            }
            return cents;
        }
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
            Day day = member.day(LocalDate.ofInstant(paidAt, Club.ZONE));
            day.cents = Math.addExact(day.cents, cents);
            LocalDate first = LocalDate.ofInstant(now, Club.ZONE).minusDays(DAYS - 1);
            long net = Math.addExact(before.net(), cents) - member.forget(first);
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
