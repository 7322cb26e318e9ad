package dev.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.command.Order;
import dev.loyalty.command.TierPin;
import dev.loyalty.internal.CommandGateway;
import dev.loyalty.internal.DueWork;
import dev.loyalty.internal.Programs;
import dev.loyalty.internal.Unstarted;
import dev.loyalty.memory.InMemoryStore;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.spi.Leases;
import dev.loyalty.spi.MemberStore;
import dev.loyalty.spi.Postponements;
import dev.loyalty.spi.Result;
import dev.loyalty.spi.Slice;
import dev.loyalty.spi.StoreException;
import dev.loyalty.tck.SettableClock;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.MemberId;
import dev.loyalty.value.Note;
import dev.loyalty.value.ProgramId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several workers look after the members whose time has come: each slice of them is one worker's. */
class DueWorkTest {

    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T10:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MEMBERS = 30;
    private static final Set<Slice> ALL =
            IntStream.range(0, Slice.COUNT).mapToObj(Slice::new).collect(Collectors.toSet());

    private final InMemoryStore stores = new InMemoryStore();
    private final SettableClock clock = SettableClock.at(MARCH);
    private final LoyaltyEngine engine = engine();
    private final MemberStore store = stores.open(ProgramId.of("club"));

    private LoyaltyEngine engine() {
        LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .tier("bronze", "0.00")
                .tier("gold", "1000.00")
                .build();
        return LoyaltyEngine.builder(club).store(stores).clock(clock).build();
    }

    /** Each has a pin that ends before April. */
    private void join() {
        for (int i = 0; i < MEMBERS; i++) {
            CustomerId customer = customer(i);
            engine.record(Order.of(customer, "1001", "1.00", MARCH)).orThrow();
            engine.record(TierPin.floor(customer, "gold", new Note("a favour", "eve"), MARCH)
                            .until(APRIL.minus(Duration.ofDays(1))))
                    .orThrow();
        }
        clock.set(APRIL);
    }

    private Leases leases() {
        return new Leases(store.leases());
    }

    private static CustomerId customer(int number) {
        return CustomerId.of("customer " + number);
    }

    private static Slice slice(int number) {
        return Slice.of(MemberId.of(customer(number)));
    }

    private static int of(Slice slice) {
        return (int) IntStream.range(0, MEMBERS)
                .filter(member -> slice(member).equals(slice))
                .count();
    }

    @Test
    void whoIsDueIsLookedAtOnceHoweverManyTheBatches() {
        join();

        assertThat(engine.health().due()).isEqualTo(MEMBERS);
        assertThat(engine.runDue(MEMBERS - 1)).isEqualTo(MEMBERS - 1);
        assertThat(engine.runDue(MEMBERS)).isEqualTo(1);
        assertThat(engine.runDue(MEMBERS)).isZero();
    }

    @Test
    void aSliceThatAnotherWorkerHasIsLeftToIt() {
        join();
        Slice others = slice(0);
        leases().take("another", Leases.TIME, Set.of(others), APRIL, LEASE);

        assertThat(engine.runDue(MEMBERS)).isEqualTo(MEMBERS - of(others));
        assertThat(engine.runDue(MEMBERS)).isZero();
        assertThat(engine.health().due()).isEqualTo(of(others));
    }

    @Test
    void whatADeadWorkerHadIsDoneOnceItsLeaseHasRunOut() {
        join();
        leases().take("dead", Leases.TIME, ALL, APRIL, LEASE);

        assertThat(engine.runDue(MEMBERS)).isZero();
        clock.advance(LEASE);
        assertThat(engine.runDue(MEMBERS)).isEqualTo(MEMBERS);
    }

    @Test
    void slicesAreGivenBackWhenTheWorkIsDone() {
        join();
        engine.runDue(MEMBERS);

        assertThat(leases().take("another", Leases.TIME, ALL, APRIL, LEASE)).isEqualTo(ALL);
    }

    @Test
    void theSliceOfAMemberIsTheSameForEver() {
        assertThat(Slice.of(MemberId.of("anna"))).isEqualTo(new Slice(15));
        assertThat(Slice.of(MemberId.of("\u00e4\ud83d\udc31"))).isEqualTo(new Slice(57));
        long used = IntStream.range(0, 1000)
                .mapToObj(number -> Slice.of(MemberId.of(String.valueOf(number))))
                .distinct()
                .count();
        assertThat(used).isEqualTo(Slice.COUNT);
    }

    /** What a store does with a member on whom a rule fails. */
    private final Set<MemberId> poison = ConcurrentHashMap.newKeySet();

    /** Whom a transaction of the shop's has. */
    private final Set<MemberId> locked = ConcurrentHashMap.newKeySet();

    private final AtomicInteger together = new AtomicInteger();

    /** Work on the store, where some fail and some are locked, as the test says. */
    private DueWork work() {
        Programs programs = Programs.start(store.programs(), engine.program(), clock.instant(), history -> {});
        CommandGateway door = new CommandGateway(
                store, programs, clock, null, new Unstarted("club", receiver -> false, clock.instant()));
        return new DueWork(store, programs, door::now, members -> {
            if (members.size() > 1 && members.stream().anyMatch(this::overflows)) {
                throw new StackOverflowError("of the test's");
            }
            together.accumulateAndGet(members.size(), Math::max);
            List<Result<Integer>> results = new ArrayList<>();
            for (MemberId member : members) {
                if (overflows(member)) {
                    throw new StackOverflowError("of the test's");
                }
                results.add(
                        poison.contains(member)
                                ? new Result.Failed<>(new ArithmeticException("a rule divides by zero"))
                                : locked.contains(member)
                                        ? new Result.Failed<>(new StoreException(
                                                StoreException.Effect.NOTHING_HAPPENED,
                                                "locked",
                                                new IllegalStateException()))
                                        : door.passAll(List.of(member)).get(0));
            }
            return results;
        });
    }

    private boolean overflows(MemberId member) {
        return poison.contains(member) && member.value().endsWith("7");
    }

    private void isPoison(int from, int to) {
        IntStream.range(from, to)
                .mapToObj(DueWorkTest::customer)
                .map(MemberId::of)
                .forEach(poison::add);
    }

    @Test
    void twentyPoisonedMembersStarveNobody() {
        join();
        isPoison(0, 20);
        DueWork work = work();

        int changed = 0;
        for (int round = 0; round < MEMBERS; round++) {
            changed += work.work(5).changed();
        }

        assertThat(changed).isEqualTo(MEMBERS - 20);
        assertThat(work.failing(1000)).isEqualTo(20);
        assertThat(engine.health().failing()).as("kept in the store").isEqualTo(20);
        assertThat(engine.health().due()).isZero();
    }

    @Test
    void twentyLockedMembersStarveNobodyAndAreDoneOnceTheyAreFree() {
        join();
        isPoison(0, 20);
        locked.addAll(poison);
        poison.clear();
        DueWork work = work();

        assertThat(work.work(MEMBERS).changed()).isEqualTo(MEMBERS - 20);
        assertThat(work.failing(1000)).as("to be locked is no failure").isZero();
        locked.clear();
        assertThat(work.work(MEMBERS).changed()).isEqualTo(20);
    }

    @Test
    void whoFailsWaitsAMinuteThenTwoThenFourUpToAnHour() {
        join();
        isPoison(0, 1);
        DueWork work = work();
        work.work(MEMBERS);
        List<Long> minutes = new ArrayList<>();

        for (int failures = 2; failures < 10; failures++) {
            long waited = 0;
            while (work.work(MEMBERS).looked() == 0) {
                clock.advance(Duration.ofMinutes(1));
                waited++;
            }
            minutes.add(waited);
        }

        assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void successForgetsTheFailures() {
        join();
        isPoison(0, 1);
        DueWork work = work();
        work.work(MEMBERS);
        poison.clear();
        clock.advance(Duration.ofMinutes(1));

        assertThat(work.work(MEMBERS).changed()).isEqualTo(1);

        assertThat(store.postponements().of(List.of(MemberId.of(customer(0))))).isEmpty();
    }

    @Test
    void anErrorThatEndsABatchIsFoundOneByOne() {
        join();
        poison.add(MemberId.of(customer(7)));
        DueWork work = work();

        assertThat(work.work(MEMBERS).changed()).isEqualTo(MEMBERS - 1);

        assertThat(store.postponements().of(List.of(MemberId.of(customer(7)))).get(MemberId.of(customer(7))))
                .extracting(Postponements.Postponed::error)
                .asString()
                .contains("StackOverflowError");
    }

    @Test
    void membersAreDoneManyAtOnce() {
        join();

        work().work(MEMBERS);

        assertThat(together.get()).isGreaterThan(1);
    }

    /** The first to come does not take all: each finds slices that nobody has. */
    @Test
    void callsAtTheSameTimeShareTheSlices() {
        join();
        DueWork[] works = {work(), work(), work(), work()};
        List<Integer> looked = new ArrayList<>();
        Deque<DueWork> others = new ArrayDeque<>(List.of(works).subList(1, 4));
        Programs programs = Programs.start(store.programs(), engine.program(), clock.instant(), history -> {});
        DueWork first = new DueWork(store, programs, clock::instant, members -> {
            if (!others.isEmpty()) {
                looked.add(others.pop().work(2).looked());
            }
            return members.stream()
                    .<Result<Integer>>map(member -> new Result.Done<>(0))
                    .toList();
        });

        first.work(MEMBERS);

        assertThat(looked).as("while the first had its slices").startsWith(2);
    }

    /** Time has something to do for those who stand first in the order, and somebody else has them. */
    private void lockTheFirst(int count) {
        locked.addAll(store.directory().due(APRIL, 1, Set.of(), count));
    }

    @Test
    void thoseWhomSomebodyElseHasHideNobodyBehindThem() {
        join();
        lockTheFirst(20);

        DueWork.Done done = work().work(5);

        assertThat(done).isEqualTo(new DueWork.Done(5, 5, true));
    }

    @Test
    void ifSomebodyElseHasAllWhoAreDueTheWorkEnds() {
        join();
        lockTheFirst(MEMBERS);

        assertThat(work().work(5)).isEqualTo(new DueWork.Done(0, 0, false));
    }

    @Test
    void whoeverWasLookedAtInVainLeavesMoreToDo() {
        join();
        Programs programs = Programs.start(store.programs(), engine.program(), clock.instant(), history -> {});
        DueWork inVain = new DueWork(
                store,
                programs,
                clock::instant,
                members -> members.stream()
                        .<Result<Integer>>map(member -> new Result.Done<>(0))
                        .toList());

        assertThat(inVain.work(MEMBERS - 1)).isEqualTo(new DueWork.Done(MEMBERS - 1, 0, true));
        assertThat(inVain.work(MEMBERS + 1)).as("there were no more").isEqualTo(new DueWork.Done(MEMBERS, 0, false));
    }

    @Test
    void ifAllWhoWereLookedAtFailTheOthersWaitForTheNextLook() {
        join();
        isPoison(0, MEMBERS);

        assertThat(work().work(3)).isEqualTo(new DueWork.Done(3, 0, false));
    }

    @Test
    void aFailureLongAfterTheLastIsTheFirstOfARow() {
        join();
        isPoison(0, 1);
        DueWork work = work();
        for (int failures = 0; failures < 8; failures++) {
            work.work(MEMBERS);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(postponed(customer(0)))
                .extracting(Postponements.Postponed::failures)
                .containsExactly(8);

        clock.advance(Duration.ofDays(60));
        work.work(MEMBERS);

        assertThat(postponed(customer(0)))
                .extracting(Postponements.Postponed::failures)
                .containsExactly(1);
    }

    private Collection<Postponements.Postponed> postponed(CustomerId customer) {
        return store.postponements().of(List.of(MemberId.of(customer))).values();
    }
}
