package dev.loyalty.jdbc;

import dev.loyalty.command.Order;
import dev.loyalty.program.TierPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who there is when measuring begins, and how time goes by while they buy. */
interface Shoppers {

    String name();

    int count();

    TierPolicy policy();

    /** What they bought before, oldest first. */
    Stream<Order> past();

    /** A clock for one side, which begins after the past. */
    Times times();

    /** What one side's clock shows. Thread-safe. */
    interface Times extends InstantSource {

        /** When the next order was paid. */
        Instant paid();
    }

    /** Many with one order each. Their spend counts for ever, so the clock stands still. */
    final class Lifetime implements Shoppers {

        private static final int COUNT = 100_000;

        @Override
        public String name() {
            return "100,000 members";
        }

        @Override
        public int count() {
            return COUNT;
        }

        @Override
        public TierPolicy policy() {
            return TierPolicy.LIFETIME;
        }

        @Override
        public Stream<Order> past() {
            return IntStream.range(0, COUNT).mapToObj(i -> Buyers.order(i, 100_000_000 + i, "0.50", Club.PAID_AT));
        }

        @Override
        public Times times() {
            return new Times() {
                @Override
                public Instant instant() {
                    return Club.NOW;
                }

                @Override
                public Instant paid() {
                    return Club.PAID_AT;
                }
            };
        }
    }
}
