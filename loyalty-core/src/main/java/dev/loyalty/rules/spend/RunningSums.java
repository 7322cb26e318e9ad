package dev.loyalty.rules.spend;

import dev.loyalty.ledger.DayCounts;
import dev.loyalty.ledger.DaySums;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** What rising days sum to up to each of them, so that any stretch of them takes two lookups, however many there are. */
final class RunningSums {

    private final long[] days;
    private final long[] upTo;

    private RunningSums(int size, IntToLongFunction day, IntToLongFunction amount) {
        this.days = new long[size];
        this.upTo = new long[size + 1];
        for (int i = 0; i < size; i++) {
            days[i] = day.applyAsLong(i);
            upTo[i + 1] = upTo[i] + amount.applyAsLong(i);
        }
    }

    /** Of what was spent, or, if {@code kept}, of what was spent with all that was taken back. */
    static RunningSums of(DaySums sums, boolean kept) {
        return new RunningSums(
                sums.size(), i -> sums.day(i).toEpochDay(), i -> sums.net(i) + (kept ? sums.takenBack(i) : 0));
    }

    /** Of what was counted, or, if {@code kept}, of that with all that was taken back. */
    static RunningSums of(DayCounts tally, boolean kept) {
        List<DayCounts.Day> counted = tally.days();
        return new RunningSums(
                counted.size(),
                i -> counted.get(i).day().toEpochDay(),
                i -> counted.get(i).count() + (kept ? counted.get(i).takenBack() : 0));
    }

    /** The sum of the days from one on up to before another; null for no end. */
    long between(LocalDate from, @Nullable LocalDate to) {
        int end = to == null || to.equals(LocalDate.MAX) ? days.length : position(to);
        int first = position(from);
        return end <= first ? 0 : upTo[end] - upTo[first];
    }

    private int position(LocalDate day) {
        int found = Arrays.binarySearch(days, day.toEpochDay());
        return found >= 0 ? found : -found - 1;
    }
}
