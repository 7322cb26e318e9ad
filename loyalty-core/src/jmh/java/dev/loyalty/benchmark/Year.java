package dev.loyalty.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntConsumer;

/**
 * How the days go by for members who buy on 50 days of 365: a first year in which all do just that, and then a new day whenever as
 * many orders have come as they give in one. So a day leaves the window of a member about as often as another one begins.
 */
final class Year implements InstantSource {

    private static final int DAYS = 365;
    private static final int PURCHASES = 50;
    private static final Instant FIRST = Instant.parse("2025-03-01T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    /** At random, some buy twice on a day: so many orders there are for each day that has any. */
    private static final double ORDERS = -Math.log1p(-(double) PURCHASES / DAYS) * DAYS / PURCHASES;

    private final int members;
    private volatile Instant now = FIRST;

    Year(int members) {
        this.members = members;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** The first year: calls {@code buyer} with each who buys, day by day. */
    void first(IntConsumer buyer) {
        for (int day = 0; day < DAYS; day++) {
            for (int member = 0; member < members; member++) {
                if ((day * PURCHASES + member * 37) % DAYS < PURCHASES) {
                    buyer.accept(member);
                }
            }
            nextDay();
        }
    }

    /** How many orders come in a day. */
    int ordersOfADay() {
        return (int) (members * ORDERS * PURCHASES / DAYS);
    }

    /** Called by one thread at a time. */
    void nextDay() {
        now = now.plus(DAY);
    }
}
