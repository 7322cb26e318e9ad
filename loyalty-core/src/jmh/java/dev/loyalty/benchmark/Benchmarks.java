package dev.loyalty.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures both sides in turn, round by round, and prints one line a figure. With arguments it runs JMH itself: {@code -h} lists
 * them.
 */
public final class Benchmarks {

    private static final int ROUNDS = Integer.getInteger("loyalty.rounds", 5);

    /** Where the other side is slower than this on a slow machine, it is taken for this fast. */
    private static final double LEAST = 900_000;

    private static final int BATCH = 20_000;

    /** How many orders come before the first that is measured: as many for those with a long past as for the others. */
    private static final int WARMUP = 3_060_000;

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            org.openjdk.jmh.Main.main(arguments);
            return;
        }
        List<Figure> figures = List.of(
                paid("paid, 100,000 members, 1 thread", 1),
                paid("paid, 100,000 members, 2 threads", 2),
                year("paid, last 365 days, 1 thread", 1),
                year("paid, last 365 days, 2 threads", 2),
                history(),
                everyDay(),
                debit(24),
                debit(200));
        System.out.printf("%-32s %12s %12s %6s %s%n", "name", "ours", "baseline", "ratio", "spread");
        figures.forEach(figure -> System.out.println(figure.line()));
        write(figures);
    }

    private static Figure paid(String name, int threads) throws RunnerException {
        return inTurn(name, PaidBenchmark.class, threads, LEAST);
    }

    private static Figure year(String name, int threads) throws RunnerException {
        return inTurn(name, YearBenchmark.class, threads, 0);
    }

    private static Figure inTurn(String name, Class<?> benchmark, int threads, double least) throws RunnerException {
        List<Double> ours = new ArrayList<>();
        List<Double> byHand = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(perSecond(of(benchmark, "ours").threads(threads)));
            byHand.add(perSecond(of(benchmark, "byHand").threads(threads)));
        }
        return new Figure(name, ours, byHand, least);
    }

    /** Ours against ours: 1,000 past orders a member against 10. An iteration adds 20 orders a member, and begins afresh. */
    private static Figure history() throws RunnerException {
        List<Double> many = new ArrayList<>();
        List<Double> few = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            many.add(BATCH / seconds(withPast(1000)));
            few.add(BATCH / seconds(withPast(10)));
        }
        return new Figure("paid, 1,000 past orders against 10", many, few, 0);
    }

    /** Ours against ours: members who bought on each of the last 365 days against some who did on 50. */
    private static Figure everyDay() throws RunnerException {
        List<Double> everyDay = new ArrayList<>();
        List<Double> sometimes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            everyDay.add(perSecond(withPurchases(365)));
            sometimes.add(perSecond(withPurchases(50)));
        }
        return new Figure("paid, 365 days against 50", everyDay, sometimes, 0);
    }

    /** Ours against ours: members with so many lots against some with two. */
    private static Figure debit(int lots) throws RunnerException {
        List<Double> many = new ArrayList<>();
        List<Double> two = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            many.add(perSecond(withLots(lots)));
            two.add(perSecond(withLots(2)));
        }
        return new Figure("debit, %d lots against 2".formatted(lots), many, two, 0);
    }

    private static ChainedOptionsBuilder withLots(int lots) {
        return of(DebitBenchmark.class, "debit").param("lots", Integer.toString(lots));
    }

    private static ChainedOptionsBuilder withPurchases(int days) {
        return of(YearBenchmark.class, "ours").param("members", "2000").param("purchases", Integer.toString(days));
    }

    private static ChainedOptionsBuilder withPast(int orders) {
        return of(PaidBenchmark.class, "ours")
                .param("members", "1000")
                .param("past", Integer.toString(orders))
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.SECONDS)
                .warmupIterations(WARMUP / (1000 * orders + BATCH))
                .warmupBatchSize(BATCH)
                .measurementIterations(10)
                .measurementBatchSize(BATCH);
    }

    private static ChainedOptionsBuilder of(Class<?> benchmark, String method) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\." + method + "$")
                .verbosity(VerboseMode.SILENT)
                .timeout(TimeValue.minutes(5));
    }

    private static double perSecond(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
    }

    /** The median, for a single shot is easily disturbed. */
    private static double seconds(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build())
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }

    private static void write(List<Figure> figures) throws IOException {
        Path file = Path.of("target", "benchmark", "core.json");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file, figures.stream().map(Figure::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
        System.out.println("written to " + file);
    }
}
