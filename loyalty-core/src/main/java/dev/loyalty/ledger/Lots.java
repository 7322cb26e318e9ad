package dev.loyalty.ledger;

import dev.loyalty.value.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of an account: one lot for each kind, day of becoming available and end. By availability first, then by end, then by kind.
 * Units of one kind with the same days are one lot, whoever earned them, so there are a dozen where units end with months, however
 * long the history.
 *
 * <p>Immutable. {@code equals} compares content.
 */
public final class Lots {

    /** No lot. */
    public static final Lots NONE = new Lots(new long[0], new long[0], new UnitKind[0], new long[0], 0);

    private static final long NOW = Long.MIN_VALUE;
    private static final long NEVER = Long.MAX_VALUE;

    private static final Comparator<Lot> IN_ORDER = Comparator.comparing((Lot lot) -> day(lot.from(), NOW))
            .thenComparing(lot -> day(lot.through(), NEVER))
            .thenComparing(Lot::kind);

    final long[] from;
    final long[] through;
    final UnitKind[] kinds;
    final long[] steps;
    private final long total;

    Lots(long[] from, long[] through, UnitKind[] kinds, long[] steps, long total) {
        this.from = from;
        this.through = through;
        this.kinds = kinds;
        this.steps = steps;
        this.total = total;
    }

    /**
     * The lots of a list.
     *
     * @param lots in any order; those of one kind with the same days become one
     * @return the lots
     * @throws ArithmeticException if there are too many units to be summed
     */
    public static Lots of(List<Lot> lots) {
        LotsInOrder all = new LotsInOrder(lots.size());
        lots.stream()
                .sorted(IN_ORDER)
                .forEach(lot -> all.add(day(lot.from(), NOW), day(lot.through(), NEVER), lot.kind(), lot.steps()));
        return all.lots();
    }

    /**
     * One lot.
     *
     * @param kind where the units come from
     * @param from the day with whose start they become available; null if they are
     * @param through the last day on which they are valid; null for no end
     * @param steps how many; none give no lot
     * @return the lots
     */
    public static Lots of(UnitKind kind, @Nullable LocalDate from, @Nullable LocalDate through, long steps) {
        return steps == 0 ? NONE : of(List.of(new Lot(kind, from, through, steps)));
    }

    /** {@return how many lots there are} */
    public int size() {
        return steps.length;
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return steps.length == 0;
    }

    /** {@return how many steps all lots have together} */
    public long total() {
        return total;
    }

    /**
     * The lot at a position.
     *
     * @param position from 0 up to before {@link #size}
     * @return the lot
     */
    public Lot get(int position) {
        return new Lot(
                kinds[position],
                from[position] == NOW ? null : LocalDate.ofEpochDay(from[position]),
                through[position] == NEVER ? null : LocalDate.ofEpochDay(through[position]),
                steps[position]);
    }

    /** {@return all lots} */
    public List<Lot> all() {
        List<Lot> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(get(i));
        }
        return all;
    }

    /** {@return how many steps are available: their day has come} */
    public long available() {
        if (areAllAvailable()) {
            return total;
        }
        long sum = 0;
        for (int i = 0; i < size() && from[i] == NOW; i++) {
            sum += steps[i];
        }
        return sum;
    }

    /** Those that become available later come last. */
    private boolean areAllAvailable() {
        return isEmpty() || from[size() - 1] == NOW;
    }

    /** {@return the first day on which more become available; null if none do, unless they are confirmed} */
    public @Nullable LocalDate nextAvailable() {
        if (areAllAvailable()) {
            return null;
        }
        for (int i = 0; i < size(); i++) {
            if (from[i] != NOW) {
                LocalDate next = LocalDate.ofEpochDay(from[i]);
                return Unconfirmed.waits(next) ? null : next;
            }
        }
        return null;
    }

    /**
     * The earliest last day of any lot.
     *
     * @param active the last day on which the member did something; null if that is not known
     * @return the day; null if none ends
     */
    public @Nullable LocalDate earliestEnd(@Nullable LocalDate active) {
        long end = NEVER;
        for (int i = 0; i < size(); i++) {
            end = Math.min(end, Inactivity.last(through[i], active, NEVER));
        }
        return end == NEVER ? null : LocalDate.ofEpochDay(end);
    }

    /** {@return whether some end so long after the last thing that the member did} */
    public boolean haveIdle() {
        for (int i = 0; i < size(); i++) {
            if (through[i] != NEVER && Inactivity.ends(through[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * These, where a day has come: what becomes available by its start is.
     *
     * @param day the day
     * @return the lots as of that day
     * @throws ArithmeticException if a lot overflows
     */
    public Lots asOf(LocalDate day) {
        LocalDate next = nextAvailable();
        if (next == null || next.isAfter(day)) {
            return this;
        }
        List<Lot> all = all();
        all.replaceAll(lot -> lot.from() == null || lot.from().isAfter(day)
                ? lot
                : new Lot(lot.kind(), null, lot.through(), lot.steps()));
        return of(all);
    }

    /**
     * The lots whose last day is before one.
     *
     * @param day the day
     * @param active the last day on which the member did something; null if that is not known
     * @return those that are no longer valid on it
     */
    public Lots endedBefore(LocalDate day, @Nullable LocalDate active) {
        long first = day.toEpochDay();
        LotsInOrder ended = new LotsInOrder(0);
        for (int i = 0; i < size(); i++) {
            if (Inactivity.last(through[i], active, NEVER) < first) {
                ended.add(from[i], through[i], kinds[i], steps[i]);
            }
        }
        return ended.lots();
    }

    /**
     * The lots from which so many available steps are spent.
     *
     * @param amount how many, at most as many as are available
     * @param order which kinds go first; all kinds, each once. Within a kind the earliest end goes first, then what
     *     inactivity ends, and last what never ends
     * @return what is taken of each
     * @throws IllegalArgumentException if there are not so many
     */
    public Lots spent(long amount, List<UnitKind> order) {
        Lots spent = NONE;
        for (int i = 0; i < order.size() && spent.total < amount; i++) {
            spent = spent.plus(spent(amount - spent.total, order.get(i)));
        }
        if (spent.total != amount) {
            throw new IllegalArgumentException(
                    "%s steps are to be taken of %s, of which %s are there".formatted(amount, this, spent.total));
        }
        return spent;
    }

    /** What goes first of one kind, up to so many steps. */
    private Lots spent(long most, UnitKind kind) {
        LotsInOrder spent = new LotsInOrder(0);
        long left = most;
        for (int at = 0; at < size() && from[at] == NOW && left > 0; at++) {
            if (kinds[at] == kind) {
                long some = Math.min(steps[at], left);
                spent.add(NOW, through[at], kind, some);
                left -= some;
            }
        }
        return spent.lots();
    }

    /**
     * These and others.
     *
     * @param others the others
     * @return both together
     * @throws ArithmeticException if a lot overflows
     */
    public Lots plus(Lots others) {
        return LotsInOrder.merged(this, others, 1);
    }

    /**
     * These without others.
     *
     * @param others what goes
     * @return the rest
     * @throws IllegalArgumentException if a lot has not so many
     */
    public Lots minus(Lots others) {
        return LotsInOrder.merged(this, others, -1);
    }

    static int compare(long from, long through, UnitKind kind, long otherFrom, long otherThrough, UnitKind otherKind) {
        int byFrom = Long.compare(from, otherFrom);
        int byEnd = byFrom != 0 ? byFrom : Long.compare(through, otherThrough);
        return byEnd != 0 ? byEnd : kind.compareTo(otherKind);
    }

    private static long day(@Nullable LocalDate day, long without) {
        return day == null ? without : day.toEpochDay();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lots lots
                && Arrays.equals(steps, lots.steps)
                && Arrays.equals(through, lots.through)
                && Arrays.equals(from, lots.from)
                && Arrays.equals(kinds, lots.kinds);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(steps) + Arrays.hashCode(through);
    }

    /** {@return for example {@code [40 EARNED through 2027-03-31]}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (Lot lot : all()) {
            text.append(text.length() == 1 ? "" : ", ")
                    .append(lot.steps())
                    .append(' ')
                    .append(lot.kind());
            text.append(lot.from() == null ? "" : " from " + lot.from());
            text.append(
                    lot.through() == null
                            ? ""
                            : Inactivity.ends(lot.through()) ? " until idle" : " through " + lot.through());
        }
        return text.append(']').toString();
    }
}
