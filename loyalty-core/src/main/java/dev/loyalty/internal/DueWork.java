package dev.loyalty.internal;

import dev.loyalty.command.LoyaltyException;
import dev.loyalty.spi.Leases;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.Postponements.Postponed;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Slice;
import dev.loyalty.spi.StoreException;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what time alone has done to members, many at once, and shares them out by slices with whoever does the same elsewhere. Whom somebody
 * else has at this moment is passed over. Who fails holds up no other: it is tried again after a minute, two, four, up to an hour.
 *
 * <p>Thread-safe.
 */
public final class DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Who fails again after a longer time than this was well in between, as far as anybody knows. */
    private static final Duration LONG_PAST = Duration.ofDays(1);

    /** How many slices are taken at once: so many threads as begin at the same moment all find some. */
    private static final int PORTION = Slice.COUNT / 8;

    /** How many members are done at once. */
    private static final int TOGETHER = 200;

    private final MemberStore store;
    private final Programs programs;
    private final Supplier<Instant> now;
    private final Function<List<MemberId>, List<Result<Integer>>> pass;
    private final Postponements postponements;
    private final Leases leases;
    private final MemberStreaks streaks = new MemberStreaks(LOG, "what is due for", LONGEST_PAUSE.multipliedBy(2));

    /**
     * The work that is due in a store.
     *
     * @param store which
     * @param programs the versions of the program
     * @param now the engine's clock
     * @param pass does what is due for members, and says for each how much it was
     */
    public DueWork(
            MemberStore store,
            Programs programs,
            Supplier<Instant> now,
            Function<List<MemberId>, List<Result<Integer>>> pass) {
        this.store = store;
        this.programs = programs;
        this.now = now;
        this.pass = pass;
        this.postponements = store.postponements();
        this.leases = new Leases(store.leases());
    }

    /**
     * What was done.
     *
     * @param looked how many members were looked at; not those whom somebody else has at this moment
     * @param changed for how many of them time had done something
     * @param isMore whether more may be due: as many were looked at as might be, and not all of them failed
     */
    public record Done(int looked, int changed, boolean isMore) {}

    /**
     * Looks at members whose time has come, each at most once, and at none of a slice that somebody else has. A member whom somebody else
     * has is passed over, and the next one comes in its place.
     *
     * @param limit how many at most
     * @return what was done
     */
    public Done work(int limit) {
        Run run = new Run(limit);
        while (run.goesOn()) {
            run.portion();
        }
        return new Done(run.looked(), run.changed, run.looked() == limit && run.well > 0);
    }

    /** One call. */
    private final class Run {

        private final String worker = UUID.randomUUID().toString();
        private final int limit;
        private final int shift = Math.floorMod(worker.hashCode(), Slice.COUNT);
        private final Set<Slice> others = new HashSet<>();

        /** Whom it has looked at; some may be due nevertheless. */
        private final Set<MemberId> seen = new HashSet<>();

        /** How many of these somebody else had: they are due as before, and first in the order. */
        private int busy;

        private int well;
        private int changed;
        private boolean isMore = true;

        Run(int limit) {
            this.limit = limit;
        }

        boolean goesOn() {
            return isMore && left() > 0;
        }

        int looked() {
            return seen.size() - busy;
        }

        private int left() {
            return limit - looked();
        }

        /** Looks behind those who are busy, further each time, so that many of them are few questions. */
        private int depth() {
            return (int) Math.min(Integer.MAX_VALUE, limit + 2L * busy);
        }

        /** Takes some slices in which members are due, works off those members, and gives the slices back. */
        void portion() {
            List<MemberId> due = new ArrayList<>(due(others, depth()));
            due.removeAll(seen);
            List<Slice> wanted = due.stream()
                    .map(Slice::of)
                    .distinct()
                    .sorted((a, b) -> Integer.compare(place(a), place(b)))
                    .limit(PORTION)
                    .toList();
            isMore = !wanted.isEmpty();
            if (!isMore) {
                return;
            }
            Set<Slice> mine = CommandGateway.guarded(
                    () -> leases.take(worker, Leases.TIME, Set.copyOf(wanted), now.get(), LEASE));
            try {
                wanted.stream().filter(slice -> !mine.contains(slice)).forEach(others::add);
                List<MemberId> members = due.stream()
                        .filter(member -> mine.contains(Slice.of(member)))
                        .toList();
                int from = 0;
                while (from < members.size() && left() > 0) {
                    int to = Math.min(members.size(), from + Math.min(TOGETHER, left()));
                    pass(members.subList(from, to));
                    from = to;
                }
            } finally {
                giveBack(worker, mine);
            }
        }

        /** Each run begins elsewhere. */
        private int place(Slice slice) {
            return Math.floorMod(slice.number() - shift, Slice.COUNT);
        }

        private void pass(List<MemberId> members) {
            Map<MemberId, Postponed> before = CommandGateway.guarded(() -> postponements.of(members));
            List<Result<Integer>> results = passed(members);
            List<Postponed> postponed = new ArrayList<>();
            List<MemberId> cured = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                MemberId member = members.get(i);
                seen.add(member);
                if (results.get(i) instanceof Result.Done<Integer> done) {
                    well++;
                    changed += done.answer() > 0 ? 1 : 0;
                    streaks.succeeded(member);
                    if (before.containsKey(member)) {
                        cured.add(member);
                    }
                } else if (results.get(i) instanceof Result.Failed<Integer> failed) {
                    if (isBusy(failed.failure())) {
                        busy++;
                    } else {
                        postponed.add(postponed(member, before.get(member), failed.failure()));
                    }
                }
            }
            if (!cured.isEmpty()) {
                written(() -> postponements.clear(cured));
            }
            if (!postponed.isEmpty()) {
                written(() -> postponements.postpone(postponed));
            }
        }
    }

    private static void written(Runnable write) {
        CommandGateway.guarded(() -> {
            write.run();
            return true;
        });
    }

    /** If the members fail together, and not because of the store, each is tried alone, to find the one that fails. */
    private List<Result<Integer>> passed(List<MemberId> members) {
        try {
            return pass.apply(members);
        } catch (LoyaltyException ofTheStore) {
            throw ofTheStore;
        } catch (Throwable failed) {
            LOG.debug("what is due for {} members is done one by one", members.size(), failed);
            return members.stream().map(this::alone).toList();
        }
    }

    private Result<Integer> alone(MemberId member) {
        try {
            return pass.apply(List.of(member)).get(0);
        } catch (LoyaltyException ofTheStore) {
            throw ofTheStore;
        } catch (RuntimeException failed) {
            return new Result.Failed<>(failed);
        } catch (Throwable failed) {
            return new Result.Failed<>(new IllegalStateException(Streak.text(failed), failed));
        }
    }

    /** Somebody else has the member at this moment. */
    private static boolean isBusy(RuntimeException failure) {
        return failure instanceof StoreException store && store.effect() == StoreException.Effect.NOTHING_HAPPENED;
    }

    private Postponed postponed(MemberId member, @Nullable Postponed before, RuntimeException failure) {
        Instant instant = now.get();
        int inARow = before != null && before.until().plus(LONG_PAST).isAfter(instant) ? before.failures() : 0;
        int failures = inARow + 1;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        Instant until = instant.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        streaks.of(member, instant)
                .failed("it is tried again at " + until + ", and the others are looked at all the same", failure);
        return new Postponed(member, failures, until, Streak.text(failure));
    }

    /** What cannot be given back is free once its lease has run out. */
    private void giveBack(String worker, Set<Slice> slices) {
        try {
            if (!slices.isEmpty()) {
                leases.giveBack(worker, Leases.TIME, slices);
            }
        } catch (RuntimeException failed) {
            LOG.warn("slices {} stay leased for up to {}", slices, LEASE, failed);
        }
    }

    /**
     * Who is due, whoever works for them; but for those who are postponed.
     *
     * @param limit how many at most
     * @return the members
     */
    public List<MemberId> due(int limit) {
        return due(Set.of(), limit);
    }

    /**
     * Who is postponed after a failure.
     *
     * @param limit how many at most are counted
     * @return how many
     */
    public int failing(int limit) {
        return CommandGateway.guarded(() -> postponements.count(now.get(), limit));
    }

    private List<MemberId> due(Set<Slice> without, int limit) {
        Instant instant = now.get();
        int inForce = programs.history().inForceAt(instant).version();
        return CommandGateway.guarded(() -> store.directory().due(instant, inForce, without, limit));
    }
}
