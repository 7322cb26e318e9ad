package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.spi.Lease;
import dev.loyalty.spi.Leases;
import dev.loyalty.spi.Slice;
import dev.loyalty.value.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slices are shared out: nobody has one that another has, and what a dead worker had falls to others. */
abstract class SlicesContract extends StorePartContract {

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Instant NOW = Draft.START;
    private static final Instant RUN_OUT = NOW.plus(LEASE);
    private static final Set<Slice> ALL =
            IntStream.range(0, Slice.COUNT).mapToObj(Slice::new).collect(Collectors.toSet());
    private static final Slice FIRST = new Slice(0);
    private static final Slice LAST = new Slice(Slice.COUNT - 1);
    private static final String OTHER_WORK = "another work";

    SlicesContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void whoComesFirstHasThem() {
        assertThat(take("one", Set.of(FIRST), NOW)).containsExactly(FIRST);
        assertThat(take("other", ALL, NOW)).hasSize(Slice.COUNT - 1).doesNotContain(FIRST);
        assertThat(take("one", ALL, NOW)).containsExactly(FIRST);
        assertThat(take("third", ALL, NOW)).isEmpty();
        assertThat(take("third", Set.of(), NOW)).isEmpty();
    }

    @Test
    void whatADeadWorkerHadFallsToOthersOnceItsLeaseHasRunOut() {
        take("dead", Set.of(FIRST, LAST), NOW);

        assertThat(take("other", Set.of(FIRST), RUN_OUT.minusNanos(1000))).isEmpty();
        assertThat(take("other", Set.of(FIRST), RUN_OUT)).containsExactly(FIRST);
        assertThat(take("dead", Set.of(FIRST, LAST), RUN_OUT)).containsExactly(LAST);
    }

    @Test
    void whoTakesAgainHasThemForLonger() {
        take("one", Set.of(FIRST), NOW);
        take("one", Set.of(FIRST), NOW.plusSeconds(60));

        assertThat(take("other", Set.of(FIRST), RUN_OUT)).isEmpty();
        assertThat(take("other", Set.of(FIRST), RUN_OUT.plusSeconds(60))).containsExactly(FIRST);
    }

    @Test
    void whatIsGivenBackIsFreeAtOnce() {
        take("one", Set.of(FIRST, LAST), NOW);

        leases().giveBack("one", Leases.TIME, Set.of(FIRST));

        assertThat(take("other", Set.of(FIRST, LAST), NOW)).containsExactly(FIRST);
    }

    @Test
    void nobodyGivesBackWhatIsAnothers() {
        take("late", Set.of(FIRST), NOW);
        take("other", Set.of(FIRST), RUN_OUT);

        leases().giveBack("late", Leases.TIME, ALL);

        assertThat(take("third", Set.of(FIRST), RUN_OUT)).isEmpty();
    }

    @Test
    void oneWorkDoesNotWaitForAnother() {
        take("one", Set.of(FIRST), NOW);

        assertThat(leases().take("other", OTHER_WORK, Set.of(FIRST), NOW, LEASE))
                .containsExactly(FIRST);
        leases().giveBack("other", OTHER_WORK, Set.of(FIRST));
        assertThat(take("third", Set.of(FIRST), NOW)).isEmpty();
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotWritten() {
        Lease mine = new Lease(Leases.TIME, FIRST, "one", 1, RUN_OUT);
        Lease theirs = new Lease(Leases.TIME, FIRST, "other", 1, RUN_OUT);

        assertThat(store().leases().swap(List.of(mine))).containsExactly(FIRST);
        assertThat(store().leases().swap(List.of(theirs))).isEmpty();
        assertThat(store().leases().read(Leases.TIME)).containsExactly(mine);
    }

    @Test
    void ofManyAtOnceOneHasEachSlice() throws Exception {
        int workers = 8;
        List<Set<Slice>> taken = Together.run(workers, worker -> take("worker " + worker, ALL, NOW));

        Set<Slice> together = new HashSet<>();
        taken.forEach(together::addAll);
        assertThat(together).isEqualTo(ALL);
        assertThat(taken.stream().mapToInt(Set::size).sum()).isEqualTo(Slice.COUNT);
    }

    @Test
    void thoseOfOtherSlicesAreDueWithoutOne() {
        List<MemberId> members = IntStream.range(100, 150)
                .mapToObj(i -> MemberId.of("member " + i))
                .toList();
        members.forEach(
                member -> write(member, draft -> draft.paid("1001", "1.00").due(NOW)));
        Slice left = Slice.of(members.get(0));
        List<MemberId> others = members.stream()
                .filter(member -> !Slice.of(member).equals(left))
                .toList();

        assertThat(others).hasSizeLessThan(members.size());
        assertThat(store().directory().due(NOW, 1, Set.of(left), 100)).containsExactlyInAnyOrderElementsOf(others);
        assertThat(store().directory().due(NOW, 2, Set.of(left), 100)).containsExactlyInAnyOrderElementsOf(others);
        assertThat(store().directory().due(NOW, 2, ALL, 100)).isEmpty();
    }

    private Set<Slice> take(String worker, Set<Slice> wanted, Instant now) {
        return leases().take(worker, Leases.TIME, wanted, now, LEASE);
    }

    private Leases leases() {
        return new Leases(store().leases());
    }
}
