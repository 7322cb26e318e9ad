package dev.loyalty.ledger;

import static dev.loyalty.ledger.LongsFrom.areEqual;
import static dev.loyalty.ledger.LongsFrom.areNothing;
import static dev.loyalty.ledger.LongsFrom.hash;
import static dev.loyalty.ledger.LongsFrom.inserted;
import static dev.loyalty.ledger.LongsFrom.with;
import static dev.loyalty.ledger.LongsFrom.without;

import dev.loyalty.value.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;

/**
 * What counts on each day: at most one sum for each day that has orders, credits or adjustments, in the order of the days. A day's
 * net spend is what is left; what it was before anything was taken back is kept beside it.
 *
 * <p>Immutable. {@code equals} compares content.
 */
public final class DaySums {

    private static final long[] NONE = {};

    private final Currency currency;

    /** Where the oldest day is in the arrays: those before it are pruned, and gone once a day is added. */
    private final int first;

    private final long[] days;
    private final long[] net;

    /** Empty if nothing was taken back, as mostly: an order then copies a third less. */
    private final long[] takenBack;

    private final DaysPast past;

    /** All sums without their signs: as long as this does not overflow, no sum of some of them does. */
    private final long weight;

    private DaySums(
            Currency currency, int first, long[] days, long[] net, long[] takenBack, DaysPast past, long weight) {
        this.currency = currency;
        this.first = first;
        this.days = days;
        this.net = net;
        this.takenBack = areNothing(takenBack, first) ? NONE : takenBack;
        this.past = past;
        this.weight = weight;
    }

    /**
     * Where days began to be kept in the midst of a membership: what counted before then, counts on that day, and what is taken
     * back of it is missing there.
     *
     * @param entry the number of the journal's entry with which they began
     * @param day the day on which all that counted before counts
     */
    public record Start(long entry, LocalDate day) {}

    /**
     * Which days are no longer kept. Their sums are gone, so what happens afterwards to what was on them is in no window either.
     *
     * @param entry the number of the journal entry that pruned them last
     * @param before the first day that it kept
     */
    public record Pruned(long entry, LocalDate before) {}

    /**
     * No day.
     *
     * @param currency the program's currency
     * @return the empty sums
     */
    public static DaySums empty(Currency currency) {
        return new DaySums(currency, 0, NONE, NONE, NONE, DaysPast.NONE, 0);
    }

    /**
     * Sums that were taken apart before.
     *
     * @param currency the program's currency
     * @param days the days since 1970-01-01, rising
     * @param net what is left of each in minor units
     * @param takenBack what was taken back of each
     * @return the sums
     * @throws IllegalArgumentException if the days do not rise, one has nothing, or there are not as many sums as days
     * @throws ArithmeticException if the sums are too large together
     */
    public static DaySums of(Currency currency, long[] days, long[] net, long[] takenBack) {
        if (net.length != days.length || takenBack.length != days.length) {
            throw new IllegalArgumentException("each day has a sum and what was taken back of it");
        }
        long weight = 0;
        for (int i = 0; i < days.length; i++) {
            if (i > 0 && days[i] <= days[i - 1]) {
                throw new IllegalArgumentException("days must rise, but %s follows %s".formatted(days[i], days[i - 1]));
            }
            if (net[i] == 0 && takenBack[i] == 0) {
                throw new IllegalArgumentException("day " + days[i] + " has nothing: leave it out");
            }
            weight = Math.addExact(weight, weight(net[i], takenBack[i]));
        }
        return new DaySums(currency, 0, days.clone(), net.clone(), takenBack.clone(), DaysPast.NONE, weight);
    }

    /**
     * The same sums, kept per day since then.
     *
     * @param begun where days began to be kept
     * @return the sums with it
     */
    public DaySums startedAt(Start begun) {
        return new DaySums(currency, first, days, net, takenBack, new DaysPast(begun, past.pruned()), weight);
    }

    /** {@return where days began to be kept; empty if they always were, or if no day from then is left} */
    public Optional<Start> start() {
        return Optional.ofNullable(past.start());
    }

    /** {@return which days are no longer kept; empty if none was pruned} */
    public Optional<Pruned> pruned() {
        return Optional.ofNullable(past.pruned());
    }

    /**
     * These sums, some days having been pruned.
     *
     * @param days which
     * @return the sums with that
     */
    public DaySums pruning(Pruned days) {
        return new DaySums(currency, first, this.days, net, takenBack, new DaysPast(past.start(), days), weight);
    }

    /** {@return how many days there are} */
    public int size() {
        return days.length - first;
    }

    /**
     * The day at a position.
     *
     * @param position from 0, the oldest, up to before {@link #size}
     * @return the day
     */
    public LocalDate day(int position) {
        return LocalDate.ofEpochDay(days[first + position]);
    }

    /**
     * What is left of a day.
     *
     * @param position from 0, the oldest, up to before {@link #size}
     * @return the net spend in minor units; may be negative
     */
    public long net(int position) {
        return net[first + position];
    }

    /**
     * What was taken back of a day.
     *
     * @param position from 0, the oldest, up to before {@link #size}
     * @return how much more minor units it was before
     */
    public long takenBack(int position) {
        return takenBack.length == 0 ? 0 : takenBack[first + position];
    }

    /**
     * Something counts, or counts no longer.
     *
     * @param day on which day
     * @param change by how much the net spend rises (negative: falls)
     * @param back by how much what was taken back rises (negative: falls)
     * @return the sums after it; a day on which both are 0 is left out
     * @throws ArithmeticException if a sum overflows
     */
    public DaySums plus(LocalDate day, Money change, Money back) {
        long epochDay = day.toEpochDay();
        int at = position(epochDay);
        boolean known = at < size() && days[first + at] == epochDay;
        long before = known ? weight(net(at), takenBack(at)) : 0;
        long sum = known ? Math.addExact(net(at), change.minor()) : change.minor();
        long returned = known ? Math.addExact(takenBack(at), back.minor()) : back.minor();
        long after = Math.addExact(weight - before, weight(sum, returned));
        long[] backs = takenBack.length == 0 && returned != 0 ? new long[days.length] : takenBack;
        if (sum == 0 && returned == 0) {
            return known
                    ? new DaySums(
                            currency,
                            0,
                            without(days, first, at),
                            without(net, first, at),
                            without(backs, first, at),
                            past,
                            after)
                    : this;
        }
        return known
                ? new DaySums(
                        currency, first, days, with(net, first, at, sum), with(backs, first, at, returned), past, after)
                : new DaySums(
                        currency,
                        0,
                        inserted(days, first, at, epochDay),
                        inserted(net, first, at, sum),
                        backs.length == 0 && returned == 0 ? NONE : inserted(backs, first, at, returned),
                        past,
                        after);
    }

    /**
     * All sums without their signs. Whatever may still come to count must be addable to it.
     *
     * @return the weight in minor units, not negative
     */
    public long weight() {
        return weight;
    }

    private static long weight(long sum, long returned) {
        return Math.addExact(Math.absExact(sum), Math.absExact(returned));
    }

    /**
     * The sums without the days before one.
     *
     * @param oldest the first day that stays
     * @param entry the number of the journal entry that prunes the others
     * @return the rest
     */
    public DaySums from(LocalDate oldest, long entry) {
        int at = position(oldest.toEpochDay());
        DaysPast after = past.without(oldest, entry);
        if (at == 0 && after.equals(past)) {
            return this;
        }
        if (at == size()) {
            return new DaySums(currency, 0, NONE, NONE, NONE, after, 0);
        }
        long rest = weight;
        for (int i = 0; i < at; i++) {
            rest -= weight(net(i), takenBack(i));
        }
        return new DaySums(currency, first + at, days, net, takenBack, after, rest);
    }

    /**
     * The first position that is not before a day.
     *
     * @param day the day
     * @return the position; {@link #size} if all days are before it
     */
    public int position(LocalDate day) {
        return position(day.toEpochDay());
    }

    private int position(long epochDay) {
        int last = days.length - 1;
        if (last < first || days[last] < epochDay) {
            return size();
        }
        int found = Arrays.binarySearch(days, first, days.length, epochDay);
        return (found >= 0 ? found : -found - 1) - first;
    }

    /** {@return the program's currency} */
    public Currency currency() {
        return currency;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DaySums sums
                && currency.equals(sums.currency)
                && areEqual(days, first, sums.days, sums.first)
                && areEqual(net, first, sums.net, sums.first)
                && areEqual(takenBack, first, sums.takenBack, sums.first)
                && past.equals(sums.past);
    }

    @Override
    public int hashCode() {
        return 31 * hash(days, first) + hash(net, first);
    }

    /** {@return for example {@code "{2026-03-01=120.00 EUR}"}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < size(); i++) {
            text.append(i == 0 ? "" : ", ").append(day(i)).append('=').append(Money.ofMinor(net(i), currency));
        }
        return text.append('}').toString();
    }
}
