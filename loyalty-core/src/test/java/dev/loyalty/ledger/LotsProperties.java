package dev.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty.testing.AccountArbitraries;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lots, held against a plain map of what there is of each kind on each pair of days. */
class LotsProperties {

    /** Lots of one kind with the same days are one. */
    private record Key(UnitKind kind, LocalDate from, LocalDate through) {

        static Key of(Lot lot) {
            return new Key(
                    lot.kind(),
                    Objects.requireNonNullElse(lot.from(), LocalDate.MIN),
                    Objects.requireNonNullElse(lot.through(), LocalDate.MAX));
        }
    }

    @Provide
    Arbitrary<Lots> lots() {
        return AccountArbitraries.lots();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return AccountArbitraries.days();
    }

    @Provide
    Arbitrary<List<UnitKind>> orders() {
        return Arbitraries.shuffle(UnitKind.values());
    }

    @Property
    void whatComesIsAddedToTheLotOfItsKindAndDays(@ForAll("lots") Lots some, @ForAll("lots") Lots more) {
        Map<Key, Long> naive = naive(some);
        naive(more).forEach((key, steps) -> naive.merge(key, steps, Long::sum));

        Lots both = some.plus(more);

        assertThat(naive(both)).isEqualTo(naive);
        assertThat(both.total()).isEqualTo(some.total() + more.total());
        assertThat(both).isEqualTo(more.plus(some)).hasSameHashCodeAs(more.plus(some));
        assertThat(Lots.of(both.all())).isEqualTo(both);
    }

    @Property
    void whatGoesLeavesWhatWasThereWithoutIt(@ForAll("lots") Lots some, @ForAll("lots") Lots more) {
        Lots both = some.plus(more);

        assertThat(both.minus(more)).isEqualTo(some);
        assertThat(both.minus(both)).isEqualTo(Lots.NONE);
    }

    @Property
    void noLotGivesMoreThanItHas(@ForAll("lots") Lots some, @ForAll("lots") Lots more) {
        Map<Key, Long> there = naive(some);
        boolean isThere =
                naive(more).entrySet().stream().allMatch(lot -> there.getOrDefault(lot.getKey(), 0L) >= lot.getValue());

        if (isThere) {
            assertThat(some.minus(more).plus(more)).isEqualTo(some);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> some.minus(more));
        }
    }

    @Property
    void theFirstKindIsSpentFirstAndOfItTheEarliestEnd(
            @ForAll("lots") Lots some, @ForAll("orders") List<UnitKind> order, @ForAll("days") LocalDate day) {
        Lots lots = some.asOf(day);
        List<Lot> inOrder = new ArrayList<>(lots.all());
        inOrder.removeIf(lot -> lot.from() != null);
        inOrder.sort(Comparator.comparing((Lot lot) -> order.indexOf(lot.kind()))
                .thenComparing(lot -> Key.of(lot).through()));
        long available = inOrder.stream().mapToLong(Lot::steps).sum();
        for (long amount : new long[] {0, 1, available / 3, available / 2, available}) {
            long left = Math.min(amount, available);
            List<Lot> naive = new ArrayList<>();
            for (Lot lot : inOrder) {
                long taken = Math.min(left, lot.steps());
                left -= taken;
                if (taken > 0) {
                    naive.add(new Lot(lot.kind(), null, lot.through(), taken));
                }
            }
            assertThat(lots.spent(Math.min(amount, available), order)).isEqualTo(Lots.of(naive));
        }
        assertThat(lots.available()).isEqualTo(available);
        assertThatIllegalArgumentException().isThrownBy(() -> lots.spent(available + 1, order));
        assertThatIllegalArgumentException().isThrownBy(() -> lots.spent(-1, order));
    }

    @Property
    void whatHasItsDayIsAvailableAndWhatIsPastItsLastDayHasEnded(
            @ForAll("lots") Lots some, @ForAll("days") LocalDate day, @ForAll("days") LocalDate active) {
        Map<Key, Long> available = new HashMap<>();
        Map<Key, Long> ended = new HashMap<>();
        LocalDate next = null;
        for (Lot lot : some.all()) {
            LocalDate from = lot.from() == null || !lot.from().isAfter(day) ? null : lot.from();
            available.merge(Key.of(new Lot(lot.kind(), from, lot.through(), 1)), lot.steps(), Long::sum);
            LocalDate last = Inactivity.last(lot.through(), active);
            if (last != null && last.isBefore(day)) {
                ended.merge(Key.of(lot), lot.steps(), Long::sum);
            }
            LocalDate first = Unconfirmed.waits(lot.from()) ? null : lot.from();
            next = first != null && (next == null || first.isBefore(next)) ? first : next;
        }

        assertThat(naive(some.asOf(day))).isEqualTo(available);
        assertThat(naive(some.endedBefore(day, active))).isEqualTo(ended);
        assertThat(some.nextAvailable()).isEqualTo(next);
    }

    private static Map<Key, Long> naive(Lots lots) {
        Map<Key, Long> naive = new HashMap<>();
        lots.all()
                .forEach(lot -> assertThat(naive.put(Key.of(lot), lot.steps()))
                        .as("one lot of %s", lot)
                        .isNull());
        return naive;
    }
}
