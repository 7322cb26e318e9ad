package dev.loyalty.benchmark;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.command.Outcome;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.Amount;
import dev.loyalty.value.CustomerId;
import dev.loyalty.value.OrderRef;
import java.time.Instant;
import java.time.InstantSource;
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
 * One paid order in memory, for a member at random: through the engine, and by hand. Both sides begin each iteration with the same
 * members, who have the same past orders, and get the same orders. The young generation is large, so that few collections fall
 * into an iteration, which are as long on either side as chance has it.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g", "-Xmn4g"})
public class PaidBenchmark {

    private static final Instant PAID_AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:01Z");

    /** Explicit, for the lint asks for it. */
    public PaidBenchmark() {}

    /** Who buys: the same people in the same order on both sides. */
    @State(Scope.Thread)
    public static class Buyers {

        private int thread;
        private long turn;

        /** Explicit, for the lint asks for it. */
        public Buyers() {}

        @Setup(Level.Iteration)
        public void begin(ThreadParams threads) {
            thread = threads.getThreadIndex();
            turn = 0;
        }

        String order() {
            return thread + "-" + turn;
        }

        int buyer(int members) {
            long mixed = ++turn * 0x9E3779B97F4A7C15L + thread;
            return (int) ((mixed >>> 33) % members);
        }
    }

    /** The engine and its members. */
    @State(Scope.Benchmark)
    public static class Ours {

        @Param("100000")
        private int members;

        @Param("1")
        private int past;

        private final Amount amount = Amount.of("37.50");
        private CustomerId[] customers = {};
        private LoyaltyEngine engine = fresh();

        /** Explicit, for the lint asks for it. */
        public Ours() {}

        @Setup(Level.Iteration)
        public void fill() {
            engine = fresh();
            customers = new CustomerId[members];
            for (int i = 0; i < members; i++) {
                customers[i] = CustomerId.of("customer-" + i);
            }
            for (int p = 0; p < past; p++) {
                for (CustomerId customer : customers) {
                    engine.orders().paid(Order.of(OrderRef.of(customer, "past-" + p), amount, PAID_AT));
                }
            }
            System.gc();
        }

        private static LoyaltyEngine fresh() {
            return Club.engine(TierPolicy.LIFETIME, InstantSource.fixed(NOW));
        }
    }

    /** The other side and its members. */
    @State(Scope.Benchmark)
    public static class ByHand {

        @Param("100000")
        private int members;

        @Param("1")
        private int past;

        private String[] customers = {};
        private HandWritten shop = new HandWritten();

        /** Explicit, for the lint asks for it. */
        public ByHand() {}

        @Setup(Level.Iteration)
        public void fill() {
            shop = new HandWritten();
            customers = new String[members];
            for (int i = 0; i < members; i++) {
                customers[i] = "customer-" + i;
            }
            for (int p = 0; p < past; p++) {
                for (String customer : customers) {
                    shop.paid(customer, "past-" + p, 37_50, PAID_AT, NOW);
                }
            }
            System.gc();
        }
    }

    @Benchmark
    public Outcome ours(Ours side, Buyers buyers) {
        CustomerId customer = side.customers[buyers.buyer(side.members)];
        return side.engine.orders().paid(Order.of(OrderRef.of(customer, buyers.order()), side.amount, PAID_AT));
    }

    @Benchmark
    public Object byHand(ByHand side, Buyers buyers) {
        String customer = side.customers[buyers.buyer(side.members)];
        return side.shop.paid(customer, buyers.order(), 37_50, PAID_AT, NOW);
    }
}
