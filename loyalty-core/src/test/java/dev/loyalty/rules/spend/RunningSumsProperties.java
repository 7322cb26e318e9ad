package dev.loyalty.rules.spend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import dev.loyalty.value.Countable;
import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any stretch of days sums to what a plain loop over its days finds. */
class RunningSumsProperties {

    private static final Currency EUR = Money.currency("EUR");
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);

    record Change(LocalDate day, int amount, int takenBack) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(-300, 500),
                        Arbitraries.integers().between(0, 200))
                .as(Change::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 40).map(FIRST::plusDays);
    }

    private static long sum(List<Change> changes, LocalDate from, LocalDate to, boolean kept) {
        long sum = 0;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            for (Change change : changes) {
                sum += change.day().equals(day) ? change.amount() + (kept ? change.takenBack() : 0) : 0;
            }
        }
        return sum;
    }

    @Property
    void aStretchIsTheSumOfItsDays(
            @ForAll("changes") List<Change> changes,
            @ForAll("days") LocalDate from,
            @ForAll("days") LocalDate to,
            @ForAll boolean kept) {
        DaySums spent = DaySums.empty(EUR);
        DayCounts counted = DayCounts.empty(Countable.ORDERS);
        for (Change change : changes) {
            spent = spent.plus(
                    change.day(), Money.ofMinor(change.amount(), EUR), Money.ofMinor(change.takenBack(), EUR));
            counted = counted.plus(change.day(), change.amount(), change.takenBack());
        }

        for (RunningSums running : List.of(RunningSums.of(spent, kept), RunningSums.of(counted, kept))) {
            long stretch = sum(changes, from, to, kept);
            assertThat(running.between(from, to)).isEqualTo(stretch);
            long rest = sum(changes, from, FIRST.plusDays(41), kept);
            assertThat(running.between(from, LocalDate.MAX)).isEqualTo(rest);
            assertThat(running.between(from, null)).isEqualTo(rest);
        }
    }
}
