package dev.loyalty.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntConsumer;

/**
 * How the days go by for members who buy on some days of 365: a first year in which all do just that, and then a new day whenever as
 * many orders have come as they give in one. So a day leaves the window of a member about as often as another one begins.
 */
final class Year implements InstantSource {

    private static final int DAYS = 365;
    private static final Instant FIRST = Instant.parse("2025-03-01T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    /** At random, hardly anybody buys on every single day. */
    private static final int MOST_PURCHASES = 361;

    private final int members;
    private final int purchases;
    private volatile Instant now = FIRST;

    Year(int members, int purchases) {
        this.members = members;
        this.purchases = purchases;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** The first year: calls {@code buyer} with each who buys, day by day. */
    void first(IntConsumer buyer) {
        for (int day = 0; day < DAYS; day++) {
            for (int member = 0; member < members; member++) {
                if ((day * purchases + member * 37) % DAYS < purchases) {
                    buyer.accept(member);
                }
            }
            nextDay();
        }
    }

    /** How many orders come in a day: as many as leave so many days with any. At random, some buy twice on a day. */
    int ordersOfADay() {
        return (int) (members * -Math.log1p(-(double) Math.min(purchases, MOST_PURCHASES) / DAYS));
    }

    /** Called by one thread at a time. */
    void nextDay() {
        now = now.plus(DAY);
    }
}
