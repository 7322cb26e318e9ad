package dev.loyalty.benchmark;

import dev.loyalty.LoyaltyEngine;
import dev.loyalty.command.Order;
import dev.loyalty.member.MemberView;
import dev.loyalty.program.LoyaltyProgram;
import dev.loyalty.program.SpendRule.CountsFrom;
import dev.loyalty.program.TierPolicy;
import dev.loyalty.value.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The view of a member with orders that wait for the end of their return window: ten times the orders, ten times the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class WaitingBenchmark {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final int RETURN_DAYS = 14;

    /** How many orders wait. */
    @Param({"1000", "10000"})
    public int orders;

    private LoyaltyEngine engine;

    /** Explicit, for the lint asks for it. */
    public WaitingBenchmark() {}

    /** Orders of the last fourteen days. */
    @Setup
    public void open() {
        Instant now = Instant.parse("2026-03-02T10:00:00Z");
        LoyaltyProgram program = LoyaltyProgram.builder("club", "EUR", ZoneId.of("Europe/Berlin"))
                .policy(TierPolicy.SOFT_LANDING)
                .spend(spend -> spend.countsFrom(new CountsFrom.AfterDays(RETURN_DAYS)))
                .tier("bronze", "0")
                .tier("silver", "500.00")
                .build();
        engine = LoyaltyEngine.builder(program).clock(InstantSource.fixed(now)).build();
        Duration apart = Duration.ofDays(RETURN_DAYS).dividedBy(orders);
        engine.recordAll(IntStream.range(0, orders)
                .mapToObj(i -> Order.of(ADA, "o" + i, "1.00", now.minus(apart.multipliedBy(i)))));
    }

    /** {@return what is asked of the member} */
    @Benchmark
    public MemberView view() {
        return engine.members().view(ADA);
    }
}
