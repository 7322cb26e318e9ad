package dev.loyalty.benchmark;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.program.TierPolicy.TimeDowngrade;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.time.Period;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * One paid order in memory, for a member at random, where tiers follow what was spent in the last 365 days: through the engine, and
 * by hand. Both sides begin with the same members, who bought on 50 days of the year before; the clock goes on with the orders, so
 * that it stays at about that.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g", "-Xmn4g"})
public class YearBenchmark {

    private static final TierPolicy LAST_365_DAYS = TierPolicy.builder()
            .rolling(Period.ofDays(365))
            .byTime(TimeDowngrade.AT_ONCE)
            .build();

    /** Explicit, for the lint asks for it. */
    public YearBenchmark() {}

    /** Who buys: the same people in the same order on both sides. */
    @State(Scope.Thread)
    public static class Buyers {

        private int thread;
        private int threads;
        private long turn;

        /** Explicit, for the lint asks for it. */
        public Buyers() {}

        @Setup(Level.Trial)
        public void begin(ThreadParams all) {
            thread = all.getThreadIndex();
            threads = all.getThreadCount();
        }

        String order() {
            return thread + "-" + turn;
        }

        int next(Side side) {
            turn++;
            if (thread == 0 && turn % (side.year.ordersOfADay() / threads) == 0) {
                side.year.nextDay();
            }
            return (int) (((turn * 0x9E3779B97F4A7C15L + thread) >>> 33) % side.members);
        }
    }

    /** What both sides have. */
    @State(Scope.Benchmark)
    public abstract static class Side {

        @Param("20000")
        int members;

        @Param("50")
        int purchases;

        Year year = new Year(0, 0);

        /** Explicit, for the lint asks for it. */
        protected Side() {}

        @Setup(Level.Trial)
        public void fill() {
            year = new Year(members, purchases);
            begin();
            year.first(this::pastOrder);
        }

        @Setup(Level.Iteration)
        public void tidy() {
            System.gc();
        }

        abstract void begin();

        abstract void pastOrder(int member);
    }

    /** The engine and its members. */
    @State(Scope.Benchmark)
    public static class Ours extends Side {

        private final Amount amount = Amount.of("37.50");
        private CustomerId[] customers = {};
        private LoyaltyEngine engine = Club.engine(LAST_365_DAYS, year);
        private int past;

        /** Explicit, for the lint asks for it. */
        public Ours() {}

        @Override
        void begin() {
            engine = Club.engine(LAST_365_DAYS, year);
            customers = new CustomerId[members];
            for (int i = 0; i < members; i++) {
                customers[i] = CustomerId.of("customer-" + i);
            }
        }

        @Override
        void pastOrder(int member) {
            paid(member, "past-" + past++);
        }

        Outcome paid(int member, String order) {
            return engine.orders().paid(Order.of(OrderRef.of(customers[member], order), amount, year.instant()));
        }
    }

    /** The other side and its members. */
    @State(Scope.Benchmark)
    public static class ByHand extends Side {

        private String[] customers = {};
        private HandWrittenYear shop = new HandWrittenYear();
        private int past;

        /** Explicit, for the lint asks for it. */
        public ByHand() {}

        @Override
        void begin() {
            shop = new HandWrittenYear();
            customers = new String[members];
            for (int i = 0; i < members; i++) {
                customers[i] = "customer-" + i;
            }
        }

        @Override
        void pastOrder(int member) {
            paid(member, "past-" + past++);
        }

        Object paid(int member, String order) {
            Instant now = year.instant();
            return shop.paid(customers[member], order, 37_50, now, now);
        }
    }

    @Benchmark
    public Outcome ours(Ours side, Buyers buyers) {
        int buyer = buyers.next(side);
        return side.paid(buyer, buyers.order());
    }

    @Benchmark
    public Object byHand(ByHand side, Buyers buyers) {
        int buyer = buyers.next(side);
        return side.paid(buyer, buyers.order());
    }
}
