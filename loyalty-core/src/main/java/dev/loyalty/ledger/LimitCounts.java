package dev.loyalty.ledger;

import dev.loyalty.value.LimitPeriod;
import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What counts against the limits of a balance, by the day on which it was. Days that no limit reaches any longer are put together in one,
 * which counts for those limits alone that hold for ever. Immutable.
 *
 * @param days in the order of days; one for each day and kind
 */
public record LimitCounts(List<Counted> days) {

    /** Nothing was counted. */
    public static final LimitCounts NONE = new LimitCounts(List.of());

    /** Stands for all days that are not told apart any longer. No command is of this time. */
    public static final LocalDate LONG_AGO = LocalDate.EPOCH;

    private static final Comparator<Counted> BY_DAY = Comparator.comparing(Counted::on)
            .thenComparing(Counted::kind, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Copies the list. */
    public LimitCounts {
        days = List.copyOf(days);
    }

    /**
     * What was counted on a day.
     *
     * @param on the day, in the program's zone
     * @param kind which units were credited; null for what was debited or captured
     * @param steps how many, in steps of the unit
     * @param times by how many operations
     */
    public record Counted(LocalDate on, @Nullable UnitKind kind, long steps, int times) {

        private boolean isWith(Counted other) {
            return on.equals(other.on) && kind == other.kind;
        }

        private Counted plus(Counted other) {
            return new Counted(on, kind, Math.addExact(steps, other.steps), Math.addExact(times, other.times));
        }
    }

    /**
     * That something counts.
     *
     * @param on the day on which it was, in the zone that the program then had
     * @param keptFrom the first day that is still told apart
     */
    public record Counting(LocalDate on, LocalDate keptFrom) {}

    /**
     * These with one more operation.
     *
     * @param counting on which day, and what is kept
     * @param kind which units were credited; null for what was debited or captured
     * @param steps how many
     * @return the counts after it
     */
    public LimitCounts plus(Counting counting, @Nullable UnitKind kind, long steps) {
        List<Counted> all = new ArrayList<>(days);
        all.add(new Counted(counting.on(), kind, steps, 1));
        List<Counted> sums = new ArrayList<>();
        for (Counted each : all) {
            add(sums, each.on().isBefore(counting.keptFrom()) ? longAgo(each) : each);
        }
        sums.sort(BY_DAY);
        return new LimitCounts(sums);
    }

    private static Counted longAgo(Counted counted) {
        return new Counted(LONG_AGO, counted.kind(), counted.steps(), counted.times());
    }

    private static void add(List<Counted> sums, Counted more) {
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i).isWith(more)) {
                sums.set(i, sums.get(i).plus(more));
                return;
            }
        }
        sums.add(more);
    }

    /**
     * These with what is held, which counts as if it was spent.
     *
     * @param today the present day
     * @param holds what is held
     * @return the counts with it
     */
    public LimitCounts with(LocalDate today, List<HeldUnits> holds) {
        List<Counted> all = new ArrayList<>(days);
        holds.forEach(hold -> all.add(new Counted(today, null, hold.lots().total(), 1)));
        return holds.isEmpty() ? this : new LimitCounts(all);
    }

    /**
     * The most that counts in any stretch of a limit that reaches a day: where it slides, those that end later, too.
     *
     * @param period the limit's stretch
     * @param day the day
     * @param counts which kinds it counts; null stands for what was debited or captured
     * @return the sum of steps, and the number of operations, each of the stretch in which it is largest
     */
    public Counted most(LimitPeriod period, LocalDate day, Predicate<@Nullable UnitKind> counts) {
        long steps = 0;
        int times = 0;
        List<LocalDate> ends = new ArrayList<>(List.of(day));
        days.stream()
                .map(Counted::on)
                .filter(end -> end.isAfter(day) && period.counts(day, end))
                .forEach(ends::add);
        for (LocalDate end : ends) {
            long sum = 0;
            int number = 0;
            for (Counted each : days) {
                boolean isCounted = counts.test(each.kind()) && period.counts(each.on(), end);
                sum += isCounted ? each.steps() : 0;
                number += isCounted ? each.times() : 0;
            }
            steps = Math.max(steps, sum);
            times = Math.max(times, number);
        }
        return new Counted(day, null, steps, times);
    }
}
