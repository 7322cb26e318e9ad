package dev.loyalty.jdbc;

import dev.loyalty.command.Order;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shoppers who bought on 50 of the last 365 days, which is what counts. It is a new day whenever as many orders have come as they
 * give in one, so a day leaves the window of a member about as often as another one begins.
 */
final class LastYear implements Shoppers {

    private static final int COUNT = 10_000;
    private static final int DAYS = 365;
    private static final int PURCHASES = 50;

    @Override
    public String name() {
        return "last 365 days";
    }

    @Override
    public int count() {
        return COUNT;
    }

    @Override
    public TierPolicy policy() {
        return TierPolicy.builder()
                .rolling(Period.ofDays(DAYS))
                .byTime(TimeDowngrade.AT_ONCE)
                .build();
    }

    @Override
    public Stream<Order> past() {
        return IntStream.range(0, DAYS)
                .boxed()
                .flatMap(day -> IntStream.range(0, COUNT)
                        .filter(member -> (day * PURCHASES + member * 37) % DAYS < PURCHASES)
                        .mapToObj(member ->
                                Buyers.order(member, 100_000_000 + day * COUNT + member, "37.50", day(day - DAYS))));
    }

    @Override
    public Times times() {
        // At random, some buy twice on a day: so many orders make it 50 days.
        double ordersOfADay = -COUNT * Math.log1p(-(double) PURCHASES / DAYS);
        AtomicLong orders = new AtomicLong();
        return new Times() {
            @Override
            public Instant instant() {
                return day((long) (orders.get() / ordersOfADay));
            }

            @Override
            public Instant paid() {
                orders.incrementAndGet();
                return instant();
            }
        };
    }

    private static Instant day(long after) {
        return Club.NOW.plus(Duration.ofDays(after));
    }
}
