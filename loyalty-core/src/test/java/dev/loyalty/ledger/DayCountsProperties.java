package dev.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.value.Countable;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Counts by days are what a plain list of all changes sums to. */
class DayCountsProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);

    record Change(LocalDate day, int change, int back) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(-2, 3),
                        Arbitraries.integers().between(-1, 2))
                .as(Change::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 6).map(FIRST::plusDays);
    }

    private static DayCounts after(List<Change> changes) {
        DayCounts counts = DayCounts.empty(Countable.ORDERS);
        for (Change change : changes) {
            counts = counts.plus(change.day(), change.change(), change.back());
        }
        return counts;
    }

    private static long sum(List<Change> changes, LocalDate from, LocalDate to, boolean kept) {
        return changes.stream()
                .filter(one -> !one.day().isBefore(from) && one.day().isBefore(to))
                .mapToLong(one -> one.change() + (kept ? one.back() : 0))
                .sum();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void betweenTwoDaysIsTheirSum(
            @ForAll("changes") List<Change> changes,
            @ForAll("days") LocalDate from,
            @ForAll("days") LocalDate to,
            @ForAll boolean kept) {
        DayCounts counts = after(changes);

        assertThat(counts.between(from, to, kept)).isEqualTo(sum(changes, from, to, kept));
        assertThat(counts.between(from, null, kept)).isEqualTo(sum(changes, from, LocalDate.MAX, kept));
        assertThat(counts.count()).isEqualTo(sum(changes, LocalDate.MIN, LocalDate.MAX, false));
        assertThat(counts.count() + counts.takenBack()).isEqualTo(sum(changes, LocalDate.MIN, LocalDate.MAX, true));
        assertThat(counts.days()).noneMatch(day -> day.count() == 0 && day.takenBack() == 0);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsPrunedIsInNoWindowButInTheWhole(
            @ForAll("changes") List<Change> changes, @ForAll("days") LocalDate first, @ForAll boolean kept) {
        DayCounts counts = after(changes);

        DayCounts less = counts.from(first);

        assertThat(less.between(LocalDate.MIN, null, kept)).isEqualTo(sum(changes, first, LocalDate.MAX, kept));
        assertThat(less.count()).isEqualTo(counts.count());
        assertThat(less.takenBack()).isEqualTo(counts.takenBack());
        assertThat(less.what()).isEqualTo(counts.what());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whenDaysBeginToBeToldApartEverythingIsOnTheFirst(
            @ForAll("changes") List<Change> changes, @ForAll("days") LocalDate first) {
        DayCounts counts = after(changes);

        DayCounts apart = counts.apart(first);

        assertThat(apart.count()).isEqualTo(counts.count());
        assertThat(apart.takenBack()).isEqualTo(counts.takenBack());
        assertThat(apart.between(first, first.plusDays(1), false)).isEqualTo(counts.count());
        assertThat(apart.between(first, first.plusDays(1), true)).isEqualTo(counts.count() + counts.takenBack());
        assertThat(apart.days()).hasSize(counts.count() == 0 && counts.takenBack() == 0 ? 0 : 1);
        assertThat(counts.apart(null).days()).isEmpty();
        assertThat(counts.apart(null).count()).isEqualTo(counts.count());
    }

    @Example
    void daysRise() {
        DayCounts.Day day = new DayCounts.Day(FIRST, 1, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DayCounts(Countable.ORDERS, 2, 0, List.of(day, day)))
                .withMessage("days must rise, but 2026-02-27 follows 2026-02-27");
    }
}
