package dev.loyalty.examples.sample;

import java.util.Random;

/** How somebody shops who does not exist: how often they come, how much they take, and how much of it they send back. */
@SuppressWarnings("ImmutableEnumChecker") // a range never changes
public enum Habit {
    /** Comes once, and never again. */
    ONCE(40, new Range(9999, 9999), new Range(1, 3), new Range(15, 140), 8),
    /** Comes a few times a year. */
    NOW_AND_THEN(34, new Range(70, 190), new Range(1, 3), new Range(18, 130), 8),
    /** Comes every month. */
    REGULAR(17, new Range(22, 60), new Range(1, 4), new Range(25, 150), 7),
    /** Orders much, and sends nearly half of it back. */
    FICKLE(4, new Range(12, 45), new Range(2, 5), new Range(60, 320), 45),
    /** Comes every other week. */
    FAN(4, new Range(7, 22), new Range(1, 5), new Range(30, 190), 6),
    /** Buys for an office. */
    BUSINESS(1, new Range(12, 30), new Range(3, 8), new Range(140, 620), 4);

    private final int share;
    private final Range days;
    private final Range lines;
    private final Range euros;
    private final int returns;

    Habit(int share, Range days, Range lines, Range euros, int returns) {
        this.share = share;
        this.days = days;
        this.lines = lines;
        this.euros = euros;
        this.returns = returns;
    }

    /**
     * Whole numbers between two, both included.
     *
     * @param least the least
     * @param most the greatest
     */
    public record Range(int least, int most) {

        /** {@return one of them} */
        public int draw(Random random) {
            return least + random.nextInt(most - least + 1);
        }
    }

    /** {@return the habit of one customer in a hundred, from 0 on} */
    public static Habit of(int percent) {
        int below = 0;
        for (Habit habit : values()) {
            below += habit.share;
            if (percent < below) {
                return habit;
            }
        }
        return NOW_AND_THEN;
    }

    /** {@return how many days lie between two orders} */
    public Range days() {
        return days;
    }

    /** {@return how many products an order has, in a shop that knows them} */
    public Range lines() {
        return lines;
    }

    /** {@return what an order comes to, where only that is known} */
    public Range euros() {
        return euros;
    }

    /** {@return how many orders of a hundred come back, whole or in part} */
    public int returns() {
        return returns;
    }
}
