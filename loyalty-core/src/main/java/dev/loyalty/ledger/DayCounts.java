package dev.loyalty.ledger;

import dev.loyalty.value.Countable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many there are of what is counted: altogether, and on each day as far back as a window reaches.
 *
 * @param what what is counted
 * @param count how many there are
 * @param takenBack how many more there would be had nothing been taken back
 * @param days the days that have some, rising; empty where days are not kept
 */
public record DayCounts(Countable what, long count, long takenBack, List<Day> days) {

    /**
     * Copies the days.
     *
     * @throws IllegalArgumentException if the days do not rise
     */
    public DayCounts {
        days = List.copyOf(days);
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i).day().isAfter(days.get(i - 1).day())) {
                throw new IllegalArgumentException("days must rise, but %s follows %s"
                        .formatted(days.get(i).day(), days.get(i - 1).day()));
            }
        }
    }

    /**
     * One day's count.
     *
     * @param day the day
     * @param count how many there are
     * @param takenBack how many more there would be had nothing been taken back
     */
    public record Day(LocalDate day, long count, long takenBack) {}

    /**
     * Nothing yet.
     *
     * @param what what is counted
     * @return the empty tally
     */
    public static DayCounts empty(Countable what) {
        return new DayCounts(what, 0, 0, List.of());
    }

    /**
     * Some more, or fewer.
     *
     * @param day on which day; null where days are not kept
     * @param change by how many the count rises (negative: falls)
     * @param back by how many what was taken back rises (negative: falls)
     * @return the tally after it
     * @throws ArithmeticException if a count overflows
     */
    public DayCounts plus(@Nullable LocalDate day, long change, long back) {
        List<Day> next = day == null ? days : plusOn(day, change, back);
        return new DayCounts(what, Math.addExact(count, change), Math.addExact(takenBack, back), next);
    }

    private List<Day> plusOn(LocalDate day, long change, long back) {
        List<Day> next = new ArrayList<>(days);
        int at = next.size();
        while (at > 0 && !next.get(at - 1).day().isBefore(day)) {
            at--;
        }
        boolean known = at < next.size() && next.get(at).day().equals(day);
        Day before = known ? next.remove(at) : new Day(day, 0, 0);
        Day after = new Day(day, Math.addExact(before.count(), change), Math.addExact(before.takenBack(), back));
        if (after.count() != 0 || after.takenBack() != 0) {
            next.add(at, after);
        }
        return next;
    }

    /**
     * The tally without the days before one.
     *
     * @param first the first day that stays kept
     * @return the same counts, of fewer days
     */
    public DayCounts from(LocalDate first) {
        return new DayCounts(
                what,
                count,
                takenBack,
                days.stream().filter(day -> !day.day().isBefore(first)).toList());
    }

    /**
     * The tally where days begin, or cease, to be kept.
     *
     * @param day the day on which everything then counts; null if days are no longer kept
     * @return the same counts
     */
    public DayCounts apart(@Nullable LocalDate day) {
        if (day == null || (count == 0 && takenBack == 0)) {
            return new DayCounts(what, count, takenBack, List.of());
        }
        return new DayCounts(what, count, takenBack, List.of(new Day(day, count, takenBack)));
    }

    /**
     * How many there are of some days.
     *
     * @param from the first day
     * @param to the first day that is no longer among them; null for no end
     * @param kept whether to count what was taken back, too
     * @return the sum
     */
    public long between(LocalDate from, @Nullable LocalDate to, boolean kept) {
        long sum = 0;
        for (Day day : days) {
            if (!day.day().isBefore(from) && (to == null || day.day().isBefore(to))) {
                sum += day.count() + (kept ? day.takenBack() : 0);
            }
        }
        return sum;
    }
}
