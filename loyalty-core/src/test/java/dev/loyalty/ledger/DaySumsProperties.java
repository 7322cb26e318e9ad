package dev.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** One sum for each day, held against a plain map. */
class DaySumsProperties {

    private static final Currency EUR = Money.currency("EUR");
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);

    @Property(tries = 500)
    void eachDayHasTheSumOfWhatCountedOnIt(
            @ForAll @Size(max = 30) List<@IntRange(min = -300, max = 300) Integer> changes,
            @ForAll @IntRange(max = 12) int from) {
        DaySums sums = DaySums.empty(EUR);
        TreeMap<LocalDate, long[]> naive = new TreeMap<>();
        for (int change : changes) {
            LocalDate day = FIRST.plusDays(Math.floorMod(change, 11));
            long net = change / 11;
            long back = change % 3;
            sums = sums.plus(day, Money.ofMinor(net, EUR), Money.ofMinor(back, EUR));
            long[] known = naive.computeIfAbsent(day, unknown -> new long[2]);
            known[0] += net;
            known[1] += back;
        }
        naive.values().removeIf(sum -> sum[0] == 0 && sum[1] == 0);
        assertSame(sums, naive);
        LocalDate first = FIRST.plusDays(from);
        assertThat(sums.position(first)).isEqualTo(naive.headMap(first).size());
        assertSame(sums.from(first, 7), new TreeMap<>(naive.tailMap(first)));
    }

    @Property(tries = 500)
    void daysArePrunedBetweenWhatCounts(
            @ForAll @Size(max = 40) List<@IntRange(min = -300, max = 300) Integer> changes) {
        DaySums sums = DaySums.empty(EUR);
        TreeMap<LocalDate, long[]> naive = new TreeMap<>();
        for (int change : changes) {
            LocalDate day = FIRST.plusDays(Math.floorMod(change, 11));
            if (change % 4 == 0) {
                sums = sums.from(day.minusDays(6), 7);
                naive.headMap(day.minusDays(6)).clear();
            }
            long back = Math.floorMod(change, 7) == 0 ? change : 0;
            sums = sums.plus(day, Money.ofMinor(change, EUR), Money.ofMinor(back, EUR));
            long[] known = naive.computeIfAbsent(day, unknown -> new long[2]);
            known[0] += change;
            known[1] += back;
            naive.values().removeIf(sum -> sum[0] == 0 && sum[1] == 0);
            assertSame(sums, naive);
        }
    }

    private static void assertSame(DaySums sums, NavigableMap<LocalDate, long[]> naive) {
        assertThat(sums.size()).isEqualTo(naive.size());
        long weight = 0;
        int i = 0;
        long[] days = new long[sums.size()];
        long[] net = new long[sums.size()];
        long[] back = new long[sums.size()];
        for (var day : naive.entrySet()) {
            assertThat(sums.day(i)).isEqualTo(day.getKey());
            assertThat(sums.net(i)).isEqualTo(day.getValue()[0]);
            assertThat(sums.takenBack(i)).isEqualTo(day.getValue()[1]);
            weight += Math.abs(day.getValue()[0]) + Math.abs(day.getValue()[1]);
            days[i] = day.getKey().toEpochDay();
            net[i] = day.getValue()[0];
            back[i] = day.getValue()[1];
            i++;
        }
        assertThat(sums.weight()).isEqualTo(weight);
        DaySums plain = DaySums.of(EUR, days, net, back);
        DaySums again = sums.pruned().map(plain::pruning).orElse(plain);
        assertThat(again).isEqualTo(sums).hasSameHashCodeAs(sums).hasToString(sums.toString());
        assertThat(again.weight()).isEqualTo(weight);
    }

    @Example
    void aDayOnWhichNothingIsLeftIsLeftOut() {
        DaySums sums = DaySums.empty(EUR).plus(FIRST, eur(5000), eur(0));

        assertThat(sums.plus(FIRST, eur(-5000), eur(0))).isEqualTo(DaySums.empty(EUR));
        assertThat(sums.plus(FIRST, eur(-5000), eur(5000)).size()).isEqualTo(1);
        assertThat(sums.plus(FIRST.plusDays(1), eur(0), eur(0))).isSameAs(sums);
        assertThat(sums).hasToString("{2026-02-20=50.00 EUR}");
    }

    @Example
    void whereDaysBeganIsKnownAsLongAsThatDayIs() {
        DaySums.Start start = new DaySums.Start(7, FIRST);
        DaySums sums = DaySums.empty(EUR).startedAt(start).plus(FIRST, eur(5000), eur(0));

        assertThat(DaySums.empty(EUR).start()).isEmpty();
        assertThat(sums.plus(FIRST.plusDays(1), eur(1), eur(0)).start()).contains(start);
        assertThat(sums.plus(FIRST, eur(1), eur(0)).start()).contains(start);
        assertThat(sums.plus(FIRST, eur(-5000), eur(0)).start()).contains(start);
        assertThat(sums.from(FIRST, 7).start()).contains(start);
        assertThat(sums.from(FIRST.plusDays(1), 7).start()).isEmpty();
        assertThat(sums).isNotEqualTo(DaySums.empty(EUR).plus(FIRST, eur(5000), eur(0)));
    }

    @Example
    void whichDaysWerePrunedLastIsKnown() {
        DaySums sums = DaySums.empty(EUR).plus(FIRST, eur(5000), eur(0));
        assertThat(sums.pruned()).isEmpty();

        DaySums less = sums.from(FIRST.plusDays(1), 7);

        DaySums.Pruned pruned = new DaySums.Pruned(7, FIRST.plusDays(1));
        assertThat(less.pruned()).contains(pruned);
        assertThat(less.plus(FIRST.plusDays(9), eur(1), eur(0)).pruned()).contains(pruned);
        assertThat(less.from(FIRST, 8))
                .as("a window that reaches further back prunes nothing more")
                .isSameAs(less);
        assertThat(less.from(FIRST.plusDays(3), 9).pruned()).contains(new DaySums.Pruned(9, FIRST.plusDays(3)));
        assertThat(less).isNotEqualTo(DaySums.empty(EUR));
    }

    @Example
    void sumsAreEqualOnlyWhereWhatWasTakenBackIs() {
        DaySums sums = DaySums.empty(EUR).plus(FIRST, eur(5000), eur(100));

        assertThat(sums).isNotEqualTo(DaySums.empty(EUR).plus(FIRST, eur(5000), eur(200)));
        assertThat(sums).isNotEqualTo(DaySums.empty(EUR).plus(FIRST, eur(5000), eur(0)));
    }

    @Example
    void sumsThatNoWindowCouldAddUpAreRefused() {
        DaySums most = DaySums.empty(EUR).plus(FIRST, eur(Long.MAX_VALUE), eur(0));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(FIRST.plusDays(1), eur(1), eur(0)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(FIRST, eur(-1), eur(2)));
        assertThat(most.plus(FIRST, eur(-1), eur(1)).weight()).isEqualTo(Long.MAX_VALUE);
    }

    @Example
    void sumsThatAreNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DaySums.of(EUR, new long[] {2, 2}, new long[] {1, 1}, new long[] {0, 0}))
                .withMessage("days must rise, but 2 follows 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DaySums.of(EUR, new long[] {2}, new long[] {0}, new long[] {0}))
                .withMessage("day 2 has nothing: leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DaySums.of(EUR, new long[] {2}, new long[] {1}, new long[] {}))
                .withMessage("each day has a sum and what was taken back of it");
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, EUR);
    }
}
