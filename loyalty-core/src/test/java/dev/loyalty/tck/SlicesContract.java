package dev.loyalty.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.spi.Slice;
import dev.loyalty.spi.SliceLeases;
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

    SlicesContract(MemberStoreContract contract) {
        super(contract);
    }

    @Test
    void whoComesFirstHasThem() {
        assertThat(slices().take("one", Set.of(FIRST), NOW, LEASE)).containsExactly(FIRST);
        assertThat(slices().take("other", ALL, NOW, LEASE))
                .hasSize(Slice.COUNT - 1)
                .doesNotContain(FIRST);
        assertThat(slices().take("one", ALL, NOW, LEASE)).containsExactly(FIRST);
        assertThat(slices().take("third", ALL, NOW, LEASE)).isEmpty();
        assertThat(slices().take("third", Set.of(), NOW, LEASE)).isEmpty();
    }

    @Test
    void whatADeadWorkerHadFallsToOthersOnceItsLeaseHasRunOut() {
        slices().take("dead", Set.of(FIRST, LAST), NOW, LEASE);

        assertThat(slices().take("other", Set.of(FIRST), RUN_OUT.minusNanos(1000), LEASE))
                .isEmpty();
        assertThat(slices().take("other", Set.of(FIRST), RUN_OUT, LEASE)).containsExactly(FIRST);
        assertThat(slices().take("dead", Set.of(FIRST, LAST), RUN_OUT, LEASE)).containsExactly(LAST);
    }

    @Test
    void whoTakesAgainHasThemForLonger() {
        slices().take("one", Set.of(FIRST), NOW, LEASE);
        slices().take("one", Set.of(FIRST), NOW.plusSeconds(60), LEASE);

        assertThat(slices().take("other", Set.of(FIRST), RUN_OUT, LEASE)).isEmpty();
        assertThat(slices().take("other", Set.of(FIRST), RUN_OUT.plusSeconds(60), LEASE))
                .containsExactly(FIRST);
    }

    @Test
    void whatIsGivenBackIsFreeAtOnce() {
        slices().take("one", Set.of(FIRST, LAST), NOW, LEASE);

        slices().giveBack("one", Set.of(FIRST));

        assertThat(slices().take("other", Set.of(FIRST, LAST), NOW, LEASE)).containsExactly(FIRST);
    }

    @Test
    void nobodyGivesBackWhatIsAnothers() {
        slices().take("late", Set.of(FIRST), NOW, LEASE);
        slices().take("other", Set.of(FIRST), RUN_OUT, LEASE);

        slices().giveBack("late", ALL);

        assertThat(slices().take("third", Set.of(FIRST), RUN_OUT, LEASE)).isEmpty();
    }

    @Test
    void ofManyAtOnceOneHasEachSlice() throws Exception {
        int workers = 8;
        List<Set<Slice>> taken = Together.run(workers, worker -> slices().take("worker " + worker, ALL, NOW, LEASE));

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

    private SliceLeases slices() {
        return store().slices();
    }
}
