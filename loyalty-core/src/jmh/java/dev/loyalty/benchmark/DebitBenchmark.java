package dev.loyalty.benchmark;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Credit;
import dev.loyalty.command.Debit;
import dev.loyalty.command.Enrolment;
import dev.loyalty.command.Outcome;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.value.CustomerId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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

/**
 * One debit in memory, of a member at random whose units end on so many days: it takes from the lot that ends first, which holds more
 * than is spent while measuring. Every iteration begins with full accounts.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xms4g", "-Xmx4g", "-Xmn2g"})
public class DebitBenchmark {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final LocalDate FIRST_END = LocalDate.parse("2026-06-01");

    /** Explicit, for the lint asks for it. */
    public DebitBenchmark() {}

    /** The engine and its members. */
    @State(Scope.Benchmark)
    public static class Accounts {

        @Param("1000")
        private int members;

        /** Two kinds of presents; the points of two years by the month; a member who gets some on most days. */
        @Param({"2", "24", "200"})
        private int lots;

        private CustomerId[] customers = {};
        private LoyaltyEngine engine = fresh();

        /** Explicit, for the lint asks for it. */
        public Accounts() {}

        @Setup(Level.Iteration)
        public void fill() {
            engine = fresh();
            customers = new CustomerId[members];
            for (int i = 0; i < members; i++) {
                customers[i] = CustomerId.of("customer-" + i);
                engine.members().enrol(Enrolment.of(customers[i], NOW)).orThrow();
                for (int lot = 0; lot < lots; lot++) {
                    credit(customers[i], lot);
                }
            }
            System.gc();
        }

        private void credit(CustomerId customer, int lot) {
            engine.balances()
                    .credit(Credit.of(customer, "present-" + lot, "points", "1000000000", NOW)
                            .through(FIRST_END.plusDays(lot)))
                    .orThrow();
        }

        private static LoyaltyEngine fresh() {
            LoyaltyProgram club = LoyaltyProgram.builder("club", "EUR", Club.ZONE)
                    .tier("bronze", "0.00")
                    .balance("points", points -> points.unit("point", "points"))
                    .build();
            return LoyaltyEngine.builder(club).clock(InstantSource.fixed(NOW)).build();
        }
    }

    @Benchmark
    public Outcome debit(Accounts side, PaidBenchmark.Buyers buyers) {
        CustomerId customer = side.customers[buyers.buyer(side.members)];
        return side.engine
                .balances()
                .debit(Debit.of(customer, buyers.order(), "points", "1", NOW))
                .orThrow();
    }
}
