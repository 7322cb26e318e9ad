package dev.loyalty.internal;

import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what time alone has done to members, and shares them out by slices with whoever does the same elsewhere. Thread-safe. */
public final class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_STREAKS = 1000;

    private final MemberStore store;
    private final Programs programs;
    private final Supplier<Instant> now;
    private final Map<MemberId, Streak> failing = new ConcurrentHashMap<>();

    /**
     * The work that is due in a store.
     *
     * @param store which
     * @param programs the versions of the program
     * @param now the engine's clock
     */
    public DueWork(MemberStore store, Programs programs, Supplier<Instant> now) {
        this.store = store;
        this.programs = programs;
        this.now = now;
    }

    /**
     * What was done.
     *
     * @param looked how many members were looked at
     * @param changed for how many of them time had done something
     */
    public record Done(int looked, int changed) {}

    /**
     * Looks at members whose time has come, each at most once, and at none of a slice that somebody else has.
     *
     * @param limit how many at most
     * @param pass does what is due for a member, and says whether there was anything; if it fails, the others are looked at all the same
     * @return what was done
     */
    public Done work(int limit, Predicate<MemberId> pass) {
        String worker = UUID.randomUUID().toString();
        Set<Slice> mine = new HashSet<>();
        Set<Slice> others = new HashSet<>();
        Set<MemberId> seen = new HashSet<>();
        int changed = 0;
        try {
            boolean all = false;
            while (!all && seen.size() < limit) {
                List<MemberId> due = due(others, limit);
                Set<Slice> wanted = due.stream().map(Slice::of).collect(Collectors.toSet());
                mine.addAll(taken(worker, wanted));
                wanted.removeAll(mine);
                others.addAll(wanted);
                all = wanted.isEmpty();
                for (MemberId member : due) {
                    if (mine.contains(Slice.of(member)) && seen.size() < limit && seen.add(member)) {
                        changed += passed(member, pass) ? 1 : 0;
                    }
                }
            }
            return new Done(seen.size(), changed);
        } finally {
            giveBack(worker, mine);
        }
    }

    /** What cannot be given back is free once its lease has run out. */
    private void giveBack(String worker, Set<Slice> slices) {
        try {
            if (!slices.isEmpty()) {
                store.slices().giveBack(worker, slices);
            }
        } catch (RuntimeException failed) {
            LOG.warn("slices {} stay leased for up to {}", slices, LEASE, failed);
        }
    }

    /**
     * Who is due, whoever works for them.
     *
     * @param limit how many at most
     * @return the members
     */
    public List<MemberId> due(int limit) {
        return due(Set.of(), limit);
    }

    private List<MemberId> due(Set<Slice> without, int limit) {
        Instant instant = now.get();
        int inForce = programs.history().inForceAt(instant).version();
        return Door.guarded(() -> store.directory().due(instant, inForce, without, limit));
    }

    private Set<Slice> taken(String worker, Set<Slice> wanted) {
        return wanted.isEmpty() ? wanted : Door.guarded(() -> store.slices().take(worker, wanted, now.get(), LEASE));
    }

    private boolean passed(MemberId member, Predicate<MemberId> pass) {
        try {
            boolean changed = pass.test(member);
            Streak ended = failing.remove(member);
            if (ended != null) {
                ended.succeeded();
            }
            return changed;
        } catch (Throwable failed) {
            streak(member).failed("it is tried again, and the others are looked at all the same", failed);
            return false;
        }
    }

    private Streak streak(MemberId member) {
        Streak one = new Streak(LOG, "what is due for member " + member);
        Streak known = failing.size() < MOST_STREAKS ? failing.putIfAbsent(member, one) : failing.get(member);
        return known == null ? one : known;
    }
}
